/** Threads that comments begin: replies, who resolves, questions to the owner, private notes, and what is new to a reader. */
@NamedInterface("thread")
@NullMarked
package io.praevia.review.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
