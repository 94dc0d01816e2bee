/** What tests share: one application, a small company, and people who act. */
@NullMarked
package io.praevia.support;

import org.jspecify.annotations.NullMarked;
