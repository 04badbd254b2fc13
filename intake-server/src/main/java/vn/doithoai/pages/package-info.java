/**
 * The public site, a file a kind of page: its addresses, what it is made of, its view record and its text. {@link
 * vn.doithoai.pages.DialogueSite} is the list of them. Knows published questions and content, and nothing private.
 */
@NullMarked
package vn.doithoai.pages;

import org.jspecify.annotations.NullMarked;
