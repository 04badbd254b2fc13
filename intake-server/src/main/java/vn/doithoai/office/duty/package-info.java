/** What the office owes those whose data it keeps (L10): terms that end, incidents that are told. */
@NullMarked
package vn.doithoai.office.duty;

import org.jspecify.annotations.NullMarked;
