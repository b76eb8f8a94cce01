/** Phrases as data: sequences of words in a rule's YAML, compiled to linear-time patterns. */
@NullMarked
package sendcheck.phrase;

import org.jspecify.annotations.NullMarked;
