/** What the next build would change, and the button that makes it. */
@NullMarked
package vn.doithoai.desk.publish;

import org.jspecify.annotations.NullMarked;
