/** Finding entries: words in any language of the interface, facets, saved views. */
@NamedInterface("find")
@NullMarked
package io.praevia.register.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
