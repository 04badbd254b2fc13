/**
 * The life of a question from the moment it is received to the day its answer is public; compiles with the JDK alone so
 * that no storage, page or library can bend a rule of the plan.
 */
@NullMarked
package vn.doithoai.question;

import org.jspecify.annotations.NullMarked;
