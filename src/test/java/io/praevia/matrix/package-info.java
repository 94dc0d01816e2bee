/** Who may call what: every endpoint, every kind of person, checked against a table that people review. */
@org.jspecify.annotations.NullMarked
package io.praevia.matrix;
