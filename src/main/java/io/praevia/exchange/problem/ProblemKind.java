package io.praevia.exchange.problem;

import io.praevia.kernel.text.Message;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of refusal; the type of a problem document is {@code urn:praevia:problem:} and the slug, for ever. */
public enum ProblemKind {
    UNREADABLE(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_SUPPORTED(HttpStatus.METHOD_NOT_ALLOWED),
    FORMAT_NOT_OFFERED(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    STALE(HttpStatus.CONFLICT),
    STILL_RUNNING(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    FORMAT_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public Message title() {
        return Message.of("api.problem." + key());
    }

    /** The stable identifier of the kind. */
    public String type() {
        return "urn:praevia:problem:" + key();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
