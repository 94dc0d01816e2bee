/** What concerns one account: password, language, sessions, deputy, open duties. */
@NamedInterface("account")
@NullMarked
package io.praevia.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
