/** Pages on which people say whether an approval still holds, and the office calls for it. */
@NullMarked
package io.praevia.renewal.web;

import org.jspecify.annotations.NullMarked;
