/** The office's pages about diagrams and decision tables. */
@NullMarked
package io.praevia.workflow.models.web;

import org.jspecify.annotations.NullMarked;
