package io.praevia.shell.security;

import io.praevia.kernel.text.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.JsonStringEncoder;

/** The API's answers before a handler is reached, as problem documents (RFC 9457). */
final class ApiRefusals {

    private ApiRefusals() {}

    static void unauthenticated(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, 401, "not-signed-in", Message.of("api.problem.not-signed-in"), Message.of("api.refused.token"));
    }

    static void denied(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        write(response, 403, "not-allowed", Message.of("api.problem.not-allowed"), Message.of("api.refused.roles"));
    }

    private static void write(HttpServletResponse response, int status, String slug, Message title, Message detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"urn:praevia:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(slug, json(title), status, json(detail)));
    }

    private static String json(Message words) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(words.toString()));
    }
}
