/**
 * Who works here and what they do together, without HTTP and without JSON: accounts and permissions, the log, the worklist,
 * acts on questions, publishing and its last guard, and the ports the stores implement.
 */
@NullMarked
package vn.doithoai.office;

import org.jspecify.annotations.NullMarked;
