package io.praevia.exchange.operation;

import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Commits with the first effect of a request that the operation was done, so that no crash can separate the two. */
@Component
class OperationMark {

    static final String ATTRIBUTE = OperationMark.class.getName();

    private final ApiOperations operations;

    OperationMark(ApiOperations operations) {
        this.operations = operations;
    }

    @EventListener
    void mark(DomainEvent event) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object claim = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (claim instanceof ApiOperations.Claim ours && !operations.mark(ours)) {
            throw new Refused.Conflict("api.refused.begun-again");
        }
    }
}
