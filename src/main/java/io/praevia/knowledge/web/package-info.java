@org.jspecify.annotations.NullMarked
package io.praevia.knowledge.web;
