/** Pages of the account and of people and departments. */
@NullMarked
package io.praevia.identity.web;

import org.jspecify.annotations.NullMarked;
