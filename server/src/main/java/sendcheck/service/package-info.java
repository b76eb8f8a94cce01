/** The service as a whole: its parts, its start, and what it says of itself. */
@NullMarked
package sendcheck.service;

import org.jspecify.annotations.NullMarked;
