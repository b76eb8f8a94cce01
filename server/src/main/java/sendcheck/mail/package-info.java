/** Reading mail as clients write it: MIME and HTML to a draft's plain text. */
@NullMarked
package sendcheck.mail;

import org.jspecify.annotations.NullMarked;
