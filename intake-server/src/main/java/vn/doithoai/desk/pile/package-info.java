/** Many questions of a list in one table: the same act for each, seen once more before it is done. */
@NullMarked
package vn.doithoai.desk.pile;

import org.jspecify.annotations.NullMarked;
