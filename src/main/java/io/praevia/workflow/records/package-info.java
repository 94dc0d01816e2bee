/** What the sealed record asks of the engine: the models that were used, and how sealing fares. */
@NullMarked
package io.praevia.workflow.records;

import org.jspecify.annotations.NullMarked;
