/** Checks before a message is sent: from a client's JSON to the judge and back. */
@NullMarked
package sendcheck.check;

import org.jspecify.annotations.NullMarked;
