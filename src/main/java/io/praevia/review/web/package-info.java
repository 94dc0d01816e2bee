/** The reviewer's pages: reading, commenting, the verdict; and what the departments said, on the assessment's page. */
@NullMarked
package io.praevia.review.web;

import org.jspecify.annotations.NullMarked;
