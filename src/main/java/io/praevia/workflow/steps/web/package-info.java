/** The list of open steps, and moving them. */
@NullMarked
package io.praevia.workflow.steps.web;

import org.jspecify.annotations.NullMarked;
