/** What the register's pages show of assessments. */
@NullMarked
package io.praevia.assessment.entry;

import org.jspecify.annotations.NullMarked;
