/** Pages of imports and exports. */
@NullMarked
package io.praevia.register.web.sheet;

import org.jspecify.annotations.NullMarked;
