/** What all resources share: JSON rules, keys, pages of lists, the published description. */
@NullMarked
package io.praevia.exchange.api;

import org.jspecify.annotations.NullMarked;
