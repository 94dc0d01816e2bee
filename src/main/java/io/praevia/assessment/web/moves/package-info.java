@org.jspecify.annotations.NullMarked
package io.praevia.assessment.web.moves;
