@org.jspecify.annotations.NullMarked
package io.praevia.office;
