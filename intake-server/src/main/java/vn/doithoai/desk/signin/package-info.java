/** Signing in and out, and one's own account. */
@NullMarked
package vn.doithoai.desk.signin;

import org.jspecify.annotations.NullMarked;
