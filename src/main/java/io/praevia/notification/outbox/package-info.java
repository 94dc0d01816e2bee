/** Mails as rows: written with what they tell, sent later. */
@NullMarked
package io.praevia.notification.outbox;

import org.jspecify.annotations.NullMarked;
