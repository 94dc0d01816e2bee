/** "My work", claiming, and where an assessment is in its process. */
@NullMarked
package io.praevia.workflow.web;

import org.jspecify.annotations.NullMarked;
