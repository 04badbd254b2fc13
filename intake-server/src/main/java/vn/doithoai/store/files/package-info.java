/** The files of questions: bytes found by their hash, private until they are laid beside the public feed. */
@NullMarked
package vn.doithoai.store.files;

import org.jspecify.annotations.NullMarked;
