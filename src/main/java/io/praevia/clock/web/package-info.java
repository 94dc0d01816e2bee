/** The pages of the organisation's calendars. */
@NullMarked
package io.praevia.clock.web;

import org.jspecify.annotations.NullMarked;
