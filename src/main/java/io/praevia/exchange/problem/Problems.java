package io.praevia.exchange.problem;

import io.praevia.kernel.Refused;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Names every failure of a request; what is not expected is named without a word of its inside. */
final class Problems {

    private Problems() {}

    static Problem of(Exception failure) {
        if (failure instanceof Refused refused) {
            return refused(refused);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return Bodies.problem(unreadable);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        Problem request = request(failure);
        return request == null ? inside(failure) : request;
    }

    private static Problem refused(Refused refused) {
        if (refused instanceof Refused.Invalid invalid) {
            return Problem.invalid(invalid.problems());
        }
        if (refused instanceof Refused.Stale stale) {
            Map<String, Object> versions = new LinkedHashMap<>();
            versions.put("yours", stale.yours());
            versions.put("theirs", stale.theirs());
            versions.put("version", stale.currentVersion());
            return new Problem(ProblemKind.STALE, stale.reason(), versions);
        }
        ProblemKind kind = refused instanceof Refused.NotFound
                ? ProblemKind.NOT_FOUND
                : refused instanceof Refused.NotAllowed ? ProblemKind.NOT_ALLOWED : ProblemKind.CONFLICT;
        return new Problem(kind, refused.reason(), Map.of());
    }

    /** An id that is no id is as unknown as one that does not exist. */
    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.of(ProblemKind.NOT_FOUND, "api.refused.not-found")
                : Problem.invalid(List.of(new Refused.Problem(mismatch.getName(), "api.refused.not-understood")));
    }

    private static @Nullable Problem request(Exception failure) {
        if (failure instanceof MissingServletRequestPartException missing) {
            return Problem.invalid(List.of(new Refused.Problem(missing.getRequestPartName(), "api.refused.part")));
        }
        if (failure instanceof MissingRequestValueException) {
            return Problem.of(ProblemKind.UNREADABLE, "api.refused.parameter");
        }
        if (failure instanceof HttpMediaTypeNotSupportedException media) {
            return Problem.of(
                    ProblemKind.FORMAT_NOT_SUPPORTED,
                    "api.refused.one-of",
                    media.getSupportedMediaTypes().toString());
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return Problem.of(ProblemKind.FORMAT_NOT_OFFERED, "api.refused.accept");
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return Problem.of(
                    ProblemKind.METHOD_NOT_SUPPORTED,
                    "api.refused.method",
                    String.valueOf(method.getSupportedHttpMethods()));
        }
        if (failure instanceof NoResourceFoundException) {
            return Problem.of(ProblemKind.NOT_FOUND, "api.refused.nothing");
        }
        if (failure instanceof AccessDeniedException) {
            return Problem.of(ProblemKind.NOT_ALLOWED, "api.refused.roles");
        }
        return null;
    }

    private static Problem inside(Exception failure) {
        if (failure instanceof MaxUploadSizeExceededException || failure instanceof BodyTooLarge) {
            return Problem.of(ProblemKind.TOO_LARGE, "api.refused.large");
        }
        if (failure instanceof MultipartException) {
            return Problem.of(ProblemKind.UNREADABLE, "api.refused.parts");
        }
        if (failure instanceof ConcurrencyFailureException) {
            return Problem.of(ProblemKind.CONFLICT, "api.refused.moment");
        }
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            return Problem.of(ProblemKind.BUSY, "api.refused.database");
        }
        return Problem.of(ProblemKind.FAILED, "api.refused.failed");
    }

    /** A body that is longer than the API takes. */
    static final class BodyTooLarge extends IOException {

        private static final long serialVersionUID = 1;

        BodyTooLarge() {
            super("The body is larger than the API takes.");
        }
    }
}
