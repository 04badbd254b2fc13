/** The checks of a release before readers see it: pages, links, register, calendars, XML. */
@NullMarked
package vn.doithoai.site.check;

import org.jspecify.annotations.NullMarked;
