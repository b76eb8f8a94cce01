/** Mail as clients write it: addresses, HTML bodies, whole MIME messages. */
@NullMarked
package sendcheck.mail;

import org.jspecify.annotations.NullMarked;
