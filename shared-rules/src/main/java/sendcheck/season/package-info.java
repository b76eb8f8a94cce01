@NullMarked
package sendcheck.season;

import org.jspecify.annotations.NullMarked;
