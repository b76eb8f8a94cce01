/** What a check hands the client to hand back when the message has left. */
@NullMarked
package sendcheck.receipt;

import org.jspecify.annotations.NullMarked;
