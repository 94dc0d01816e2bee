/** Risks and measures as their owner sees and changes them. */
@NullMarked
package io.praevia.risk.web;

import org.jspecify.annotations.NullMarked;
