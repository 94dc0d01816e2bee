/** The frame of every page, signing in, help and error pages. */
@NullMarked
package io.praevia.shell.web;

import org.jspecify.annotations.NullMarked;
