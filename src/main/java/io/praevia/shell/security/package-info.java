/** Who gets in and how: form login, OIDC, API tokens, headers, throttling. */
@NullMarked
package io.praevia.shell.security;

import org.jspecify.annotations.NullMarked;
