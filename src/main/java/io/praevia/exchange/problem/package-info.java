/** Every refusal of the API as a problem document (RFC 9457). */
@NullMarked
package io.praevia.exchange.problem;

import org.jspecify.annotations.NullMarked;
