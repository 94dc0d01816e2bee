/** The public privacy page: chosen entries in plain words (GDPR Art. 12 to 14), written for it and for nothing else. */
@NamedInterface("privacy")
@NullMarked
package io.praevia.register.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
