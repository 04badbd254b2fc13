/** One question as staff see it: what was sent, its public text, and every action that is lawful now. */
@NullMarked
package vn.doithoai.desk.matter;

import org.jspecify.annotations.NullMarked;
