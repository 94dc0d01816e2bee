/** Finds what translations lack, and words for things that are not there. */
@NullMarked
package io.praevia.questionnaire.lint.words;

import org.jspecify.annotations.NullMarked;
