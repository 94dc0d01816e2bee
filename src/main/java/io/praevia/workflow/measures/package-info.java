/** The process of measures behind its port, and what its diagram asks for. */
@NullMarked
package io.praevia.workflow.measures;

import org.jspecify.annotations.NullMarked;
