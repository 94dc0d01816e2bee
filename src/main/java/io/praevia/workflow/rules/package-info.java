/** Decision tables and FEEL behind the ports of the domain. */
@NullMarked
package io.praevia.workflow.rules;

import org.jspecify.annotations.NullMarked;
