/** The pages of the questionnaire editor. */
@NullMarked
package io.praevia.office.web;

import org.jspecify.annotations.NullMarked;
