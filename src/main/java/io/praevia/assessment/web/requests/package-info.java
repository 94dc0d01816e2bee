/** Asking colleagues, and answering that one is done. */
@org.jspecify.annotations.NullMarked
package io.praevia.assessment.web.requests;
