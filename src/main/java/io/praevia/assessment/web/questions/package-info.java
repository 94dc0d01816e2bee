/** The questionnaire as its owner fills it in: sections, autosave, evidence. */
@NullMarked
package io.praevia.assessment.web.questions;

import org.jspecify.annotations.NullMarked;
