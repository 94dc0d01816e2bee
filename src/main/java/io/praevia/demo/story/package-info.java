/** The files under {@code demo/}: who works at the company, what happened when, and the words that stories share. */
@NullMarked
package io.praevia.demo.story;

import org.jspecify.annotations.NullMarked;
