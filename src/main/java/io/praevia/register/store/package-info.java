/** How versions are written and read, for this module only. */
@NullMarked
package io.praevia.register.store;

import org.jspecify.annotations.NullMarked;
