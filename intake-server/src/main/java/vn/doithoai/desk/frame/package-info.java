/** What every room of the desk stands on: who is signed in, routes with the right they ask for, the bar on top, controls. */
@NullMarked
package vn.doithoai.desk.frame;

import org.jspecify.annotations.NullMarked;
