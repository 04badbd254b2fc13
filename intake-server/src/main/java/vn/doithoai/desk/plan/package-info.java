/** The year's plan at the desk: read from a paper of Word, compared with it word for word, approved, and turned into sessions. */
@NullMarked
package vn.doithoai.desk.plan;

import org.jspecify.annotations.NullMarked;
