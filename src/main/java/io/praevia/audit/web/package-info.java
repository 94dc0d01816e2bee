/** The trail as auditors read it. */
@NullMarked
package io.praevia.audit.web;

import org.jspecify.annotations.NullMarked;
