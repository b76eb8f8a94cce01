/** Measures judgement over labelled messages (shared-rules/examples/README.md). */
@NullMarked
package sendcheck.accuracy;

import org.jspecify.annotations.NullMarked;
