/**
 * Finds published questions by what people type, with or without marks, and those like one that is being written. Only what
 * is public is ever in it.
 */
@NullMarked
package vn.doithoai.search;

import org.jspecify.annotations.NullMarked;
