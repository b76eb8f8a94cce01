/** Messages that have left: receipts, and the contacts that are recorded. */
@NullMarked
package sendcheck.send;

import org.jspecify.annotations.NullMarked;
