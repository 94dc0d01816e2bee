package io.praevia.exchange.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure under {@code /api} with a problem document, whether a handler was reached or not. */
@Component
public class ApiRefusal implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusal.class);

    private final JsonMapper json;

    ApiRefusal(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!concerns(request) || response.isCommitted()) {
            return null;
        }
        try {
            refuse(request, response, failure);
        } catch (IOException gone) {
            LOG.debug("The caller left before the answer", gone);
        }
        return new ModelAndView();
    }

    /** Writes the problem that this failure is. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        Problem problem = Problems.of(failure);
        if (problem.kind() == ProblemKind.FAILED) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            response.setHeader(
                    "Allow",
                    java.util.Arrays.stream(method.getSupportedMethods()).collect(Collectors.joining(", ")));
        }
        write(response, problem);
    }

    /** Writes a problem. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.kind().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem.document()));
    }

    private static boolean concerns(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
