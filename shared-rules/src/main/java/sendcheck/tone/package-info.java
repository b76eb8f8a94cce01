/**
 * The second opinion on tone: a judge that goes by meaning, asked beside the phrases (docs/decisions/second-opinion.md). What that judge is made of
 * is not known here.
 */
@NullMarked
package sendcheck.tone;

import org.jspecify.annotations.NullMarked;
