/** Changes to the tree of a questionnaire file: forms, moves, translations, differences. */
@NullMarked
package io.praevia.office.edit;

import org.jspecify.annotations.NullMarked;
