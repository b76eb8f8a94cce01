/** The command line. */
@NullMarked
package sendcheck.command;

import org.jspecify.annotations.NullMarked;
