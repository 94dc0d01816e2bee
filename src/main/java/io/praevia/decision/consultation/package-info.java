/** The prior consultation of the supervisory authority (GDPR Art. 36). */
@NamedInterface("consultation")
@NullMarked
package io.praevia.decision.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
