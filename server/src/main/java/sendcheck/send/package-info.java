/** Messages that have left become contacts. */
@NullMarked
package sendcheck.send;

import org.jspecify.annotations.NullMarked;
