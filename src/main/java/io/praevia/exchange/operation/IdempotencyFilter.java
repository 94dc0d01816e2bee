package io.praevia.exchange.operation;

import io.praevia.exchange.problem.ApiRefusal;
import io.praevia.exchange.problem.Problem;
import io.praevia.exchange.problem.ProblemKind;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Gives a repeated POST the first answer again, so that a caller whose connection broke can safely ask once more. */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private final ApiOperations operations;
    private final CurrentPerson current;
    private final ApiRefusal refusal;

    IdempotencyFilter(ApiOperations operations, CurrentPerson current, ApiRefusal refusal) {
        this.operations = operations;
        this.current = current;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        Optional<PersonId> person = current.findId();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            write(response, ProblemKind.UNREADABLE, "api.refused.key", KEY);
        } else {
            once(new Caller(person.get(), "api:" + key), request, response, chain);
        }
    }

    private void once(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest readable;
        String hash;
        try {
            readable = RequestHash.multipart(request) ? request : RepeatableRequest.of(request);
            hash = RequestHash.of(readable);
        } catch (IOException | ServletException | MaxUploadSizeExceededException unreadable) {
            refusal.refuse(request, response, unreadable);
            return;
        }
        Optional<ApiOperations.Claim> claim = operations.begin(caller.person(), caller.key(), hash);
        if (claim.isPresent()) {
            first(claim.get(), readable, response, chain);
        } else {
            again(operations.find(caller.person(), caller.key()), hash, response);
        }
    }

    private void first(
            ApiOperations.Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
        request.setAttribute(OperationMark.ATTRIBUTE, claim);
        boolean succeeded = false;
        try {
            chain.doFilter(request, cached);
            succeeded = cached.getStatus() / 100 == 2;
        } finally {
            if (succeeded) {
                operations.finish(
                        claim,
                        cached.getStatus(),
                        new ApiOperations.Answer(
                                cached.getContentType(), cached.getHeader("Location"), cached.getContentAsByteArray()));
            } else {
                operations.forget(claim);
            }
        }
        cached.copyBodyToResponse();
    }

    private void again(Optional<ApiOperations.Stored> stored, String hash, HttpServletResponse response)
            throws IOException {
        if (stored.isPresent() && !stored.get().hash().equals(hash)) {
            write(response, ProblemKind.KEY_REUSED, "api.refused.key-reused");
        } else if (stored.isEmpty() || stored.get().running()) {
            response.setHeader("Retry-After", "1");
            write(response, ProblemKind.STILL_RUNNING, "api.refused.still-running");
        } else {
            replay(stored.get(), response);
        }
    }

    private static void replay(ApiOperations.Stored stored, HttpServletResponse response) throws IOException {
        response.setStatus(stored.status());
        response.setHeader(REPLAYED, "true");
        response.setContentType(stored.mediaType());
        if (stored.location() != null) {
            response.setHeader("Location", stored.location());
        }
        if (stored.body() != null) {
            response.getOutputStream().write(stored.body());
        }
    }

    private void write(HttpServletResponse response, ProblemKind kind, String key, Object... arguments)
            throws IOException {
        refusal.write(response, Problem.of(kind, key, arguments));
    }

    private record Caller(PersonId person, String key) {}
}
