/** From XHTML to an unsealed PDF/A-3A and PDF/UA-1 file; knows nothing of assessments. */
@org.jspecify.annotations.NullMarked
package io.praevia.record.pdf;
