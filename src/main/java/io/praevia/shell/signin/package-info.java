/** The sign-in page, and the people of the demo on it. */
@NullMarked
package io.praevia.shell.signin;

import org.jspecify.annotations.NullMarked;
