/** Numbers that say who the applicant is, and those that no email should hold. */
@NullMarked
package sendcheck.identifier;

import org.jspecify.annotations.NullMarked;
