/** The public privacy page, over the API. */
@NullMarked
package io.praevia.exchange.privacy;

import org.jspecify.annotations.NullMarked;
