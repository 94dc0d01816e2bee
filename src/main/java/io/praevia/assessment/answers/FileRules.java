package io.praevia.assessment.answers;

import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/** Which files are accepted: name ending and content must agree. */
public final class FileRules {

    static final int LARGEST = 20 * 1024 * 1024;

    private static final Tika TIKA = new Tika();

    private static final String ZIP = "application/zip";

    /** File ending to the types that its content may be detected as. */
    private static final Map<String, Set<String>> ACCEPTED = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/plain", "text/csv")),
            Map.entry("docx", Set.of(ZIP, "application/x-tika-ooxml")),
            Map.entry("xlsx", Set.of(ZIP, "application/x-tika-ooxml")),
            Map.entry("pptx", Set.of(ZIP, "application/x-tika-ooxml")),
            Map.entry("odt", Set.of(ZIP, "application/vnd.oasis.opendocument.text")),
            Map.entry("ods", Set.of(ZIP, "application/vnd.oasis.opendocument.spreadsheet")));

    private FileRules() {}

    /** @throws Refused.Invalid of {@code file} if it is empty, too large, or not of an accepted type whatever its name says */
    public static Accepted check(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new Refused.Invalid("file", "assessment.refused.file-empty");
        }
        if (content.length > LARGEST) {
            throw new Refused.Invalid("file", "assessment.refused.file-large");
        }
        String name = Words.required("file", baseName(fileName), Words.LINE, "assessment.refused.file-name");
        Set<String> types = ACCEPTED.get(ending(name));
        String found = TIKA.detect(content);
        if (types == null) {
            throw new Refused.Invalid("file", "assessment.refused.file-kind");
        }
        if (!types.contains(found)) {
            throw new Refused.Invalid("file", "assessment.refused.file-content");
        }
        return new Accepted(name, TIKA.detect(name), sha256(content));
    }

    private static String baseName(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file under its own name, with the type that it really has. */
    public record Accepted(String name, String mediaType, String sha256) {}
}
