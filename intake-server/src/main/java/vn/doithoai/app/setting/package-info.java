/** What the operator set and says: keys, files, environment and options; the words of the console. */
@NullMarked
package vn.doithoai.app.setting;

import org.jspecify.annotations.NullMarked;
