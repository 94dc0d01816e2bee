package io.praevia.shell.web;

import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/** What a page request gets instead of its page; the API has its own answers. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalAdvice {

    private final ErrorPages pages;
    private final StalePage stale;

    RefusalAdvice(ErrorPages pages, StalePage stale) {
        this.pages = pages;
        this.stale = stale;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        leaveTheApiAlone(request, refused);
        if (refused instanceof Refused.Stale both) {
            return pages.draw(request, response, 409, stale.of(both, request));
        }
        return pages.refusal(
                request, response, status(refused), refused.reason().toString());
    }

    /** Anonymous people are sent to the sign-in by the security filter, so this goes on to it. */
    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied, HttpServletRequest request, HttpServletResponse response) {
        leaveTheApiAlone(request, denied);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            throw denied;
        }
        return pages.refusal(request, response, 403, null);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    ModelAndView tooLarge(MultipartException upload, HttpServletRequest request, HttpServletResponse response) {
        leaveTheApiAlone(request, upload);
        return pages.refusal(request, response, upload instanceof MaxUploadSizeExceededException ? 413 : 400, null);
    }

    /** A form that the server would not read: too large, or not a form. */
    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException form, HttpServletRequest request, HttpServletResponse response) {
        leaveTheApiAlone(request, form);
        return pages.refusal(request, response, form.getErrorCode(), null);
    }

    /** An address whose id is no id: the same answer as for one that does not exist. */
    @ExceptionHandler
    ModelAndView noSuchAddress(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        leaveTheApiAlone(request, mismatch);
        return pages.refusal(request, response, 404, null);
    }

    /** Still colliding after every retry. */
    @ExceptionHandler
    ModelAndView collided(
            ConcurrencyFailureException collision, HttpServletRequest request, HttpServletResponse response) {
        leaveTheApiAlone(request, collision);
        return pages.refusal(request, response, 409, null);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        leaveTheApiAlone(request, failure);
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return new ModelAndView();
        }
        HttpStatusCode status = failure instanceof ErrorResponse known ? known.getStatusCode() : null;
        return status != null && status.is4xxClientError()
                ? pages.refusal(request, response, status.value(), null)
                : pages.failure(request, response, failure);
    }

    private static int status(Refused refused) {
        if (refused instanceof Refused.NotFound) {
            return 404;
        }
        if (refused instanceof Refused.NotAllowed) {
            return 403;
        }
        return refused instanceof Refused.Invalid ? 422 : 409;
    }

    private static void leaveTheApiAlone(HttpServletRequest request, Exception thrown) {
        if (UrlPathHelper.defaultInstance.getPathWithinApplication(request).startsWith("/api/")) {
            throw thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
        }
    }
}
