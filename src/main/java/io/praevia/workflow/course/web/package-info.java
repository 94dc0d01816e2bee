/** The page of the process. */
@NullMarked
package io.praevia.workflow.course.web;

import org.jspecify.annotations.NullMarked;
