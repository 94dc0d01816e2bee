/** What others do, over the API. */
@NullMarked
package io.praevia.exchange.knowledge;

import org.jspecify.annotations.NullMarked;
