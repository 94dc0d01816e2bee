/** Who takes over when somebody leaves, and who heads a department. */
@NullMarked
package io.praevia.identity.web.leaving;

import org.jspecify.annotations.NullMarked;
