@NullMarked
package sendcheck.applicant;

import org.jspecify.annotations.NullMarked;
