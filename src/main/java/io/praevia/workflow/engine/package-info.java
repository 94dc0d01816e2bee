/** How the engine is wired, locked and deployed to. */
@NullMarked
package io.praevia.workflow.engine;

import org.jspecify.annotations.NullMarked;
