/** Accounts and the log of what was done with them. */
@NullMarked
package vn.doithoai.desk.staff;

import org.jspecify.annotations.NullMarked;
