/** The staff desk at {@code /can-bo/}: sign-in, worklist, answering, publishing. Knows storage and builds by their ports only. */
@NullMarked
package vn.doithoai.desk;

import org.jspecify.annotations.NullMarked;
