/** The organisation's electronic seal on a record, and the check of it. */
@org.jspecify.annotations.NullMarked
package io.praevia.record.seal;
