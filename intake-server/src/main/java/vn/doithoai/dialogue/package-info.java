/**
 * The plan, its sessions and the commune's own lists: what is promised before anyone asks, with the dated rules of 7, 10
 * and 30 days as pure functions.
 */
@NullMarked
package vn.doithoai.dialogue;

import org.jspecify.annotations.NullMarked;
