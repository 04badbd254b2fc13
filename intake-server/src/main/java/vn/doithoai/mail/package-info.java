/** E-mail, where the office wants it: what is told to whom, a queue on disk, and the way to the mail server. */
@NullMarked
package vn.doithoai.mail;

import org.jspecify.annotations.NullMarked;
