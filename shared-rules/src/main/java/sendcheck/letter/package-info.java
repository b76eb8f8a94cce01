/** Rules about the letter as a whole: its length and what hangs on it. */
@NullMarked
package sendcheck.letter;

import org.jspecify.annotations.NullMarked;
