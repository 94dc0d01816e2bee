/** The first start of an empty installation: one token, one administrator. */
@NullMarked
package io.praevia.identity.setup;

import org.jspecify.annotations.NullMarked;
