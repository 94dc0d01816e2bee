/** Pages of the processing register (GDPR Art. 30). */
@NullMarked
package io.praevia.register.web;

import org.jspecify.annotations.NullMarked;
