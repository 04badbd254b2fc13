/** Drafts of pages on the disk, in the private part of the data folder. */
@NullMarked
package vn.doithoai.store.draft;

import org.jspecify.annotations.NullMarked;
