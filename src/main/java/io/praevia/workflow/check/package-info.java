/** What a diagram or table may be made of: an allow-list, looked at before anything is deployed. */
@NullMarked
package io.praevia.workflow.check;

import org.jspecify.annotations.NullMarked;
