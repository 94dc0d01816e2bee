package io.praevia.exchange.operation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Tells whether two requests say the same. Keyed with the caller's own credentials, because a body may hold a password
 * and a plain hash of it could be tried offline.
 */
final class RequestHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private RequestHash(String secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of method, address and body; the request can be read again afterwards. */
    static String of(HttpServletRequest request) throws IOException, ServletException {
        RequestHash hash = new RequestHash(String.valueOf(request.getHeader("Authorization")));
        hash.add(request.getMethod());
        hash.add(request.getRequestURI());
        hash.add(String.valueOf(request.getQueryString()));
        if (multipart(request)) {
            for (Part part : parts(request)) {
                hash.add(part);
            }
        } else if (request instanceof RepeatableRequest kept) {
            hash.mac.update(kept.body());
        }
        return HexFormat.of().formatHex(hash.mac.doFinal());
    }

    static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** The container says with an illegal state that the upload is too large. */
    private static Collection<Part> parts(HttpServletRequest request) throws IOException, ServletException {
        try {
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw new MaxUploadSizeExceededException(-1, tooLarge);
        }
    }

    private void add(String text) {
        mac.update(text.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
    }

    private void add(Part part) throws IOException {
        add(part.getName());
        add(String.valueOf(part.getSubmittedFileName()));
        add(Long.toString(part.getSize()));
        try (InputStream content = part.getInputStream()) {
            mac.update(content.readAllBytes());
        }
    }
}
