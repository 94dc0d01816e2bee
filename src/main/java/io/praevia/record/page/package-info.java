/** From a model to the XHTML of a record, through the text gate and the templates. */
@org.jspecify.annotations.NullMarked
package io.praevia.record.page;
