/** What the built service takes of time and memory, measured by hand (docs/performance.md). */
@NullMarked
package sendcheck.performance;

import org.jspecify.annotations.NullMarked;
