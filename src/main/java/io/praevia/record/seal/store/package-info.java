/** PKCS#12 files: what is read from them, and how they are written. */
@NullMarked
package io.praevia.record.seal.store;

import org.jspecify.annotations.NullMarked;
