/** What a person typed into the form, and what in a text may identify somebody. */
@NullMarked
package vn.doithoai.question.form;

import org.jspecify.annotations.NullMarked;
