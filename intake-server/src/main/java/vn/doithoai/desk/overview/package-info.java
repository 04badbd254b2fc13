/** The desk's pages that look over all of the work: whose it is, who is late, how much came of a session. */
@NullMarked
package vn.doithoai.desk.overview;

import org.jspecify.annotations.NullMarked;
