/** Every form acts once: a hidden operation id, and the first answer again for whoever sends it twice. */
@NullMarked
package io.praevia.shell.once;

import org.jspecify.annotations.NullMarked;
