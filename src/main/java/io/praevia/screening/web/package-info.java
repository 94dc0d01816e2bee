/** The screening as its owner sees it. */
@NullMarked
package io.praevia.screening.web;

import org.jspecify.annotations.NullMarked;
