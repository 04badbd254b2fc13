/** Letters as the configuration wants them, for the server and its desk. */
@NullMarked
package vn.doithoai.app.post;

import org.jspecify.annotations.NullMarked;
