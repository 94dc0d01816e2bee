/** Pages of the record, and the public page that checks a file. */
@NullMarked
package io.praevia.record.web;

import org.jspecify.annotations.NullMarked;
