/** The process of renewals behind its port, what its diagram asks for, and what newer tables say of decided cases. */
@NullMarked
package io.praevia.workflow.renewals;

import org.jspecify.annotations.NullMarked;
