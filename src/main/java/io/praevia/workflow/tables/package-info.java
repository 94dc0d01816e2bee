/** Decision tables as rows that a person edits in a page. */
@NullMarked
package io.praevia.workflow.tables;

import org.jspecify.annotations.NullMarked;
