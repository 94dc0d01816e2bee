/** The DPO's advice on a submission (GDPR Art. 35(2), 39(1)(c)). */
@NamedInterface("advice")
@NullMarked
package io.praevia.decision.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
