/** What of questions is public, and the ports that keep and search it. Knows no telephone number. */
@NullMarked
package vn.doithoai.question.publication;

import org.jspecify.annotations.NullMarked;
