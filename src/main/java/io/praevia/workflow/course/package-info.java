/** The course of an assessment's process: how long each step took, and stopping it for a while. */
@NullMarked
package io.praevia.workflow.course;

import org.jspecify.annotations.NullMarked;
