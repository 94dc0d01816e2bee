/** One chain: how its entries are written down, hashed, and judged. */
@NullMarked
package io.praevia.audit.chain;

import org.jspecify.annotations.NullMarked;
