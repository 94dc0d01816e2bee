/** The account page, people and departments, the set-up. */
@org.jspecify.annotations.NullMarked
package io.praevia.identity.web;
