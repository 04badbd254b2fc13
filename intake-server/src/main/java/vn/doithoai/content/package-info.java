/**
 * The content files as the desk changes them: the text of a file with the parts that were edited replaced and everything
 * else as a person wrote it, and the port that keeps it.
 */
@NullMarked
package vn.doithoai.content;

import org.jspecify.annotations.NullMarked;
