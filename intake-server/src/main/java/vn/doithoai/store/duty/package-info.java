/** What the office owes those whose data it keeps, on disk. */
@NullMarked
package vn.doithoai.store.duty;

import org.jspecify.annotations.NullMarked;
