/** What people do in stories: one act for each thing that a person can do in Praevia. */
@NullMarked
package io.praevia.demo.act;

import org.jspecify.annotations.NullMarked;
