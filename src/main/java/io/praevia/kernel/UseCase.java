package io.praevia.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act of a person: one transaction, tried again in a new one when it collided with somebody else's act, so that
 * two people finishing in the same instant never see an error. A key that somebody else wrote first is such a
 * collision: the next try finds the thing done and says so.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Retryable(
        includes = {ConcurrencyFailureException.class, DuplicateKeyException.class},
        predicate = OutermostAct.class,
        maxRetries = 5,
        delay = 20,
        jitter = 20,
        multiplier = 2,
        maxDelay = 500)
public @interface UseCase {

    @AliasFor(annotation = Transactional.class)
    boolean readOnly() default false;
}
