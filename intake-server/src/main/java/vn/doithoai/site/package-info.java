/**
 * Builds the public site: the only home of JBake. It reads content, templates, assets and the public feed, bakes into a
 * fresh release, checks every file of it and only then lets the readers see it.
 */
@NullMarked
package vn.doithoai.site;

import org.jspecify.annotations.NullMarked;
