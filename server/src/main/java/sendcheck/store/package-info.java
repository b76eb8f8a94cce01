/** The data directory and the database file in it. */
@NullMarked
package sendcheck.store;

import org.jspecify.annotations.NullMarked;
