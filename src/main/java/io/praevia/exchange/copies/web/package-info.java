/** The page on which an assessment is begun from a file. */
@NullMarked
package io.praevia.exchange.copies.web;

import org.jspecify.annotations.NullMarked;
