/** PostgreSQL: a server by URL, or the embedded one with its data in a directory. */
@NullMarked
package io.praevia.shell.database;

import org.jspecify.annotations.NullMarked;
