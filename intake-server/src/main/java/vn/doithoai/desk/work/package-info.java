/** The lists of the desk: what waits for whom, and whom to call back. */
@NullMarked
package vn.doithoai.desk.work;

import org.jspecify.annotations.NullMarked;
