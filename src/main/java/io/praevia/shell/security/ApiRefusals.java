package io.praevia.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The API's answers before a handler is reached, as problem documents (RFC 9457). */
final class ApiRefusals {

    private ApiRefusals() {}

    static void unauthenticated(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(
                response,
                401,
                "not-signed-in",
                "Not signed in",
                "Send a valid token in the header Authorization: Bearer. You make one on your account page.");
    }

    static void denied(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        write(response, 403, "not-allowed", "Not allowed", "Your roles do not allow this.");
    }

    private static void write(HttpServletResponse response, int status, String slug, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"urn:praevia:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(slug, title, status, detail));
    }
}
