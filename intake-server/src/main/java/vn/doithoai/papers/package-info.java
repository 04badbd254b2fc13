/** Papers of Word as they come into the office: read within bounds, and never written over. The only home of POI. */
@NullMarked
package vn.doithoai.papers;

import org.jspecify.annotations.NullMarked;
