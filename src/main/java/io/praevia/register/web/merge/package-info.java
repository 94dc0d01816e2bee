/** Pages that make one of what was kept twice. */
@NullMarked
package io.praevia.register.web.merge;

import org.jspecify.annotations.NullMarked;
