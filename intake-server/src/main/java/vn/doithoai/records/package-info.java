/** What the office hands out whole: all that is kept of one person, and the package of a year for the archive. */
@NullMarked
package vn.doithoai.records;

import org.jspecify.annotations.NullMarked;
