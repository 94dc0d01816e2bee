/** Several nodes on one database. */
@org.jspecify.annotations.NullMarked
package io.praevia.workflow.nodes;
