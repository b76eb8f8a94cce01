/** The contact log: durable, with recent contacts kept in memory before it. */
@NullMarked
package sendcheck.history;

import org.jspecify.annotations.NullMarked;
