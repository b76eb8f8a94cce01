@NullMarked
package sendcheck.contact;

import org.jspecify.annotations.NullMarked;
