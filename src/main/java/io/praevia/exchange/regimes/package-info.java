/** What the laws ask of an assessment, over the API. */
@NullMarked
package io.praevia.exchange.regimes;

import org.jspecify.annotations.NullMarked;
