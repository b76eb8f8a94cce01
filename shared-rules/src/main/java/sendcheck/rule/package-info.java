@NullMarked
package sendcheck.rule;

import org.jspecify.annotations.NullMarked;
