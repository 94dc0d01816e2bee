/** What was told: for each person, and for administrators what could not be sent. */
@NullMarked
package io.praevia.notification.web;

import org.jspecify.annotations.NullMarked;
