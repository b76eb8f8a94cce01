/** Rules about who a message goes to and whom it greets. */
@NullMarked
package sendcheck.recipient;

import org.jspecify.annotations.NullMarked;
