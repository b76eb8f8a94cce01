/** Whose data it is: accounts, and what the service knows of an applicant at a moment. */
@NullMarked
package sendcheck.account;

import org.jspecify.annotations.NullMarked;
