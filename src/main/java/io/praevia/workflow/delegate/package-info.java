/** What the elements of the diagrams call: one bean per service task or expression, named as the element. */
@NullMarked
package io.praevia.workflow.delegate;

import org.jspecify.annotations.NullMarked;
