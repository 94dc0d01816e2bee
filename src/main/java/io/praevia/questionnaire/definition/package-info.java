/** Reads questionnaire files, checks them against the published schema and lints what a schema cannot see. */
@NullMarked
package io.praevia.questionnaire.definition;

import org.jspecify.annotations.NullMarked;
