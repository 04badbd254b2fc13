/** A question's life: its events, what each may do when and by whom, and the state and clock that follow from them. */
@NullMarked
package vn.doithoai.question.life;

import org.jspecify.annotations.NullMarked;
