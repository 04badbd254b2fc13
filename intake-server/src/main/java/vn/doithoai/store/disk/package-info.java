/** How bytes reach the disk and stay there: the data folder and its layout, locks, the reserve, durable writes. */
@NullMarked
package vn.doithoai.store.disk;

import org.jspecify.annotations.NullMarked;
