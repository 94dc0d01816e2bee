/** The chapter about the prior consultation. */
@NullMarked
package io.praevia.record.chapter.authority;

import org.jspecify.annotations.NullMarked;
