/** What is wrong with a build, told with file and line. */
@NullMarked
package vn.doithoai.site.problem;

import org.jspecify.annotations.NullMarked;
