package io.praevia.shell.once;

import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.shell.once.Operations.Operation;
import io.praevia.shell.once.Operations.State;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a form act once. Whoever sends it again, at the same moment or later, is led to where the first sending led. When
 * the first answer was lost with a node, the second is refused rather than carried out: nobody can know the outcome.
 */
final class OncePerOperation implements HandlerInterceptor {

    private static final String RUNNING = OncePerOperation.class.getName();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

    private final Operations operations;
    private final CurrentPerson current;

    OncePerOperation(Operations operations, CurrentPerson current) {
        this.operations = operations;
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Operation> found = operation(request);
        if (found.isEmpty()) {
            return true;
        }
        long until = System.nanoTime() + PATIENCE;
        while (!operations.begin(found.get())) {
            Optional<State> first = operations.state(found.get());
            if (first.isPresent() && first.get().location().isPresent()) {
                repeat(request, response, first.get().location().get());
                return false;
            }
            waitOrGiveUp(until);
        }
        request.setAttribute(RUNNING, found.get());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (request.getAttribute(RUNNING) instanceof Operation operation) {
            String location = Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
                    .orElse(response.getHeader("HX-Redirect"));
            if (location != null && response.getStatus() < 400) {
                operations.finish(operation, response.getStatus(), location);
            } else {
                operations.forget(operation);
            }
        }
    }

    private static void repeat(HttpServletRequest request, HttpServletResponse response, String location)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", location);
        } else {
            response.sendRedirect(location);
        }
    }

    private static void waitOrGiveUp(long until) {
        if (System.nanoTime() > until) {
            throw new Refused.Conflict("shell.refused.unknown-outcome");
        }
        java.util.concurrent.locks.LockSupport.parkNanos(PAUSE);
    }

    /** Only forms that a signed-in person sends on purpose; what saves itself while they type carries its version. */
    private Optional<Operation> operation(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || request.getHeader("X-Autosave") != null) {
            return Optional.empty();
        }
        String id = request.getParameter(OperationField.NAME);
        Optional<PersonId> person = current.findId();
        if (id == null || !id.matches("[0-9a-f-]{36}") || person.isEmpty()) {
            return Optional.empty();
        }
        String hash = Fingerprint.of(request);
        return Optional.of(new Operation("form:" + id + ":" + hash, person.get().toString(), hash));
    }
}
