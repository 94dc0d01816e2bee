/** The log over all chains in the database, its key, its checkpoints, and the file outside that they are written to. */
@NullMarked
package io.praevia.audit.log;

import org.jspecify.annotations.NullMarked;
