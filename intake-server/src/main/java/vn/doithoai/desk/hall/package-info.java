/** Entry of what was spoken at the conference, written on a slip or telephoned. */
@NullMarked
package vn.doithoai.desk.hall;

import org.jspecify.annotations.NullMarked;
