/** Numbers as they are shown: large ones to be read first, and the lines of a table as bars. */
@NullMarked
package vn.doithoai.view.figure;

import org.jspecify.annotations.NullMarked;
