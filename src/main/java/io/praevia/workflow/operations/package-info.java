/** What runs the installation: failed steps, the engine's health, duties of single people. */
@NullMarked
package io.praevia.workflow.operations;

import org.jspecify.annotations.NullMarked;
