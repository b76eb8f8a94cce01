/** The program list as applicants bring it: JSON and CSV. */
@NullMarked
package sendcheck.list;

import org.jspecify.annotations.NullMarked;
