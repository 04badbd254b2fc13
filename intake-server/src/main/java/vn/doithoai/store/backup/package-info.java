/** Copies of the whole office that are of one piece, taken while the server runs, and the way back from them. */
@NullMarked
package vn.doithoai.store.backup;

import org.jspecify.annotations.NullMarked;
