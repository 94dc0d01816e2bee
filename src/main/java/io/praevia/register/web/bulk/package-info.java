/** Pages of saved views and of changes to many entries. */
@NullMarked
package io.praevia.register.web.bulk;

import org.jspecify.annotations.NullMarked;
