/** Starts everything: commands, configuration, clock and the wiring of the other packages, which never see this one. */
@NullMarked
package vn.doithoai.app;

import org.jspecify.annotations.NullMarked;
