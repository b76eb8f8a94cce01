@NullMarked
package sendcheck.scope;

import org.jspecify.annotations.NullMarked;
