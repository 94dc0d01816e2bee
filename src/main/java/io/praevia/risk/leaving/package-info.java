/** What of the plan must not stay with somebody who leaves. */
@NullMarked
package io.praevia.risk.leaving;

import org.jspecify.annotations.NullMarked;
