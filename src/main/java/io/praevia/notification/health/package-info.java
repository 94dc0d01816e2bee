/** What watchers of the machine hear about mail. */
@NullMarked
package io.praevia.notification.health;

import org.jspecify.annotations.NullMarked;
