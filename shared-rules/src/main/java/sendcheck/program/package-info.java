@NullMarked
package sendcheck.program;

import org.jspecify.annotations.NullMarked;
