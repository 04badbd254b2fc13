/** Tables of Excel, and of text as Excel writes it, read within bounds. */
@NullMarked
package vn.doithoai.papers.sheet;

import org.jspecify.annotations.NullMarked;
