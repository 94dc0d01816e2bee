package io.praevia.exchange.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of refusal; the type of a problem document is {@code urn:praevia:problem:} and the slug, for ever. */
public enum ProblemKind {
    UNREADABLE(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Not signed in"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_SUPPORTED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method"),
    FORMAT_NOT_OFFERED(HttpStatus.NOT_ACCEPTABLE, "This format is not offered"),
    CONFLICT(HttpStatus.CONFLICT, "Not possible in this state"),
    STALE(HttpStatus.CONFLICT, "Somebody else changed this"),
    STILL_RUNNING(HttpStatus.CONFLICT, "The first request is still running"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
    FORMAT_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This format is not understood here"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The input does not hold"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for something else"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "This did not work"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Not available right now");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The stable identifier of the kind. */
    public String type() {
        return "urn:praevia:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
