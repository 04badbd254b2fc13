/** What the command {@code check} looks at beside content and data: the machine the program runs on. */
@NullMarked
package vn.doithoai.app.doctor;

import org.jspecify.annotations.NullMarked;
