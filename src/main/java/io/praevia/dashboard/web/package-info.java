/** The dashboard and the lists behind its numbers. */
@NullMarked
package io.praevia.dashboard.web;

import org.jspecify.annotations.NullMarked;
