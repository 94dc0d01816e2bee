/** Verbs about the trail: check, export, anchor, change keys. */
@NullMarked
package io.praevia.command.trail;

import org.jspecify.annotations.NullMarked;
