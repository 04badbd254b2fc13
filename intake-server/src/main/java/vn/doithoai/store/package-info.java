/**
 * Questions, ledger, public feed and keys as files that survive a crash, a full disk and a curious editor; the only home
 * of Jackson, so that the domain never learns what its files look like.
 */
@NullMarked
package vn.doithoai.store;

import org.jspecify.annotations.NullMarked;
