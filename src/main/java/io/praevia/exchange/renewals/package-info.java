/** Whether approvals still hold, over the API. */
@NullMarked
package io.praevia.exchange.renewals;

import org.jspecify.annotations.NullMarked;
