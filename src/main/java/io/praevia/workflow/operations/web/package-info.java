/** The operations page. */
@NullMarked
package io.praevia.workflow.operations.web;

import org.jspecify.annotations.NullMarked;
