/** The diagrams and tables of the office: proposals, their activation by a second person, versions in force. */
@NullMarked
package io.praevia.workflow.models;

import org.jspecify.annotations.NullMarked;
