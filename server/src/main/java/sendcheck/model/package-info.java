/**
 * The second opinion on tone, in native code and weights: a small sentence model on the applicant's own machine (docs/decisions/second-opinion.md).
 * It speaks to no network and keeps no text.
 */
@NullMarked
package sendcheck.model;

import org.jspecify.annotations.NullMarked;
