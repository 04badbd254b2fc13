/** How the server is, for who looks after it: a page of the desk, and figures for a monitor of the office. */
@NullMarked
package vn.doithoai.desk.health;

import org.jspecify.annotations.NullMarked;
