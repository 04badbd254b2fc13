/** What both front doors share: the server, its limits and headers, signed tokens, and errors told in our own words. */
@NullMarked
package vn.doithoai.web;

import org.jspecify.annotations.NullMarked;
