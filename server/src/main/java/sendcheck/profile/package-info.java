/** The applicant's own data as the HTTP contract writes it. */
@NullMarked
package sendcheck.profile;

import org.jspecify.annotations.NullMarked;
