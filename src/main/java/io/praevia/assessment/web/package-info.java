/** The list of assessments, the intake, and the page of one assessment. */
@NullMarked
package io.praevia.assessment.web;

import org.jspecify.annotations.NullMarked;
