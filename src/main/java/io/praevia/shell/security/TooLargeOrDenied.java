package io.praevia.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.util.unit.DataSize;

/** A form that is too large is not read at all, its token included: it is called too large, not forbidden. */
final class TooLargeOrDenied implements AccessDeniedHandler {

    private final DataSize largest;

    TooLargeOrDenied(DataSize largest) {
        this.largest = largest;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/form-data");
        boolean tooLarge = upload && request.getContentLengthLong() > largest.toBytes();
        response.sendError(
                tooLarge ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_FORBIDDEN);
    }
}
