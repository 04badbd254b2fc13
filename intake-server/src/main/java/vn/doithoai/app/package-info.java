/**
 * Puts the parts together and runs them: commands, configuration, clock and folders. The only package that reads the
 * environment, ends the process or writes to standard output, so that every other part can be tested without them.
 */
@NullMarked
package vn.doithoai.app;

import org.jspecify.annotations.NullMarked;
