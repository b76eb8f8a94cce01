/** Names of institutions and programs: written forms, recognition in text, and the slots where a name claims to be the recipient's. */
@NullMarked
package sendcheck.name;

import org.jspecify.annotations.NullMarked;
