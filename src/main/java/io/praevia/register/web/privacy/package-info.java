/** The public privacy page, and where the privacy office writes it. */
@NullMarked
package io.praevia.register.web.privacy;

import org.jspecify.annotations.NullMarked;
