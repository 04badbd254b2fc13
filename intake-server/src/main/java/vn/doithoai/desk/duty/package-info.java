/** The desk's pages of what the office owes those whose data it keeps. */
@NullMarked
package vn.doithoai.desk.duty;

import org.jspecify.annotations.NullMarked;
