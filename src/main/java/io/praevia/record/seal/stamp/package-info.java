/** Time stamps on seals (RFC 3161): a service outside says that the seal existed at a moment. */
@NullMarked
package io.praevia.record.seal.stamp;

import org.jspecify.annotations.NullMarked;
