/** What every room may use: zone, codes of enum constants, SHA-256, text folding, the days of the rules. The JDK only. */
@NullMarked
package vn.doithoai.base;

import org.jspecify.annotations.NullMarked;
