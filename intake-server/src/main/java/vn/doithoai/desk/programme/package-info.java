/** The sessions at the desk: made, filled in part by part, moved on by buttons, and announced. */
@NullMarked
package vn.doithoai.desk.programme;

import org.jspecify.annotations.NullMarked;
