/** The content files at the desk: each list of the catalogue as forms, each file as text, and what stood in it before. */
@NullMarked
package vn.doithoai.desk.content;

import org.jspecify.annotations.NullMarked;
