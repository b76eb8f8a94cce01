@NullMarked
package sendcheck.draft;

import org.jspecify.annotations.NullMarked;
