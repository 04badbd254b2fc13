/** The public front door: the question form's check page and receipt, the look-up and the API. Keeps no state of its own. */
@NullMarked
package vn.doithoai.intake;

import org.jspecify.annotations.NullMarked;
