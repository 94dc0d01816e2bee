package io.praevia.shell.once;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import org.springframework.web.util.UrlPathHelper;

/** What a form said: address, fields and files, without the token. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(HttpServletRequest request) {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            write(digest, UrlPathHelper.defaultInstance.getPathWithinApplication(request));
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                if (!"_csrf".equals(name)) {
                    write(digest, name + "=" + Arrays.toString(values) + "\n");
                }
            });
            files(request, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 16);
        } catch (NoSuchAlgorithmException | IOException | ServletException e) {
            throw new IllegalStateException("The request cannot be read.", e);
        }
    }

    private static void files(HttpServletRequest request, DigestOutputStream digest)
            throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return;
        }
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() != null) {
                write(digest, part.getName() + "=" + part.getSubmittedFileName() + "\n");
                try (InputStream content = part.getInputStream()) {
                    content.transferTo(digest);
                }
            }
        }
    }

    private static void write(DigestOutputStream digest, String text) {
        try {
            digest.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
