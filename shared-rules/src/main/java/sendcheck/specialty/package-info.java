/** Specialties and tracks: what they are called, and letters that name the wrong one. */
@NullMarked
package sendcheck.specialty;

import org.jspecify.annotations.NullMarked;
