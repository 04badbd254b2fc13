/**
 * Turns what is known into pages: one Freemarker set-up, one layout and one wording for the public site, the form and the
 * desk. Templates show ready-made view records and decide nothing.
 */
@NullMarked
package vn.doithoai.view;

import org.jspecify.annotations.NullMarked;
