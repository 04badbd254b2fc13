/** Text of the office made into HTML: one set of rules for answers, notices, plans and pages. */
@NullMarked
package vn.doithoai.view.markdown;

import org.jspecify.annotations.NullMarked;
