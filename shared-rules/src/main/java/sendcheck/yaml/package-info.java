@NullMarked
package sendcheck.yaml;

import org.jspecify.annotations.NullMarked;
