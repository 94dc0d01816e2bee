/** The fonts of the record and the gate that lets only printable text reach it. */
@org.jspecify.annotations.NullMarked
package io.praevia.record.text;
