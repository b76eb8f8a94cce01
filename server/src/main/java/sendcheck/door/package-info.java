/** Who gets in, what is let in, and how a refusal is worded. */
@NullMarked
package sendcheck.door;

import org.jspecify.annotations.NullMarked;
