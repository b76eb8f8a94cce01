/** JSON that came from outside, read strictly: every complaint names its place. */
@NullMarked
package sendcheck.json;

import org.jspecify.annotations.NullMarked;
