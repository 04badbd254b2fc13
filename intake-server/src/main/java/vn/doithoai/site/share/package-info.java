/** Pictures drawn at build time: what a link looks like where it is shared, and the icons of the site. */
@NullMarked
package vn.doithoai.site.share;

import org.jspecify.annotations.NullMarked;
