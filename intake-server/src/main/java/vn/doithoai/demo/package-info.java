/** An invented commune with a year behind it, through the same calls as a real one; the same seed gives the same year. */
@NullMarked
package vn.doithoai.demo;

import org.jspecify.annotations.NullMarked;
