/** Pages of the DPO's advice, the consultation and the sign-off. */
@NullMarked
package io.praevia.decision.web;

import org.jspecify.annotations.NullMarked;
