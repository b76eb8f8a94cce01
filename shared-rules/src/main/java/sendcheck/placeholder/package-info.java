/** Templates that were not filled in. */
@NullMarked
package sendcheck.placeholder;

import org.jspecify.annotations.NullMarked;
