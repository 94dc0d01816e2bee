package io.praevia.shell.web;

import io.praevia.identity.Allowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container reports outside a handler: an error in a filter, a denied request, an address it refuses. */
@Controller
class ContainerErrors implements ErrorController {

    private final ErrorPages pages;

    ContainerErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    @Allowed.Anyone
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .contains("/api/")) {
            return problem(response, status);
        }
        return status >= 500
                ? pages.failure(request, response, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                : pages.refusal(request, response, status, null);
    }

    private static @Nullable ModelAndView problem(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write("{\"type\":\"about:blank\",\"status\":%d}".formatted(status));
        return null;
    }
}
