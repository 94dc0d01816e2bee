package io.praevia.exchange.copies;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.praevia.kernel.Refused;
import io.praevia.record.RecordAttachments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a sealed record, or the data of one, and holds it against the published schema. */
@Component
class CopyReading {

    private static final String DATA = "assessment.json";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_DATA = 16 * 1024 * 1024;
    private static final long LARGEST_FILES = 96L * 1024 * 1024;
    private static final int MOST_PROBLEMS = 10;
    private static final int FORMAT = 1;

    private final JsonMapper json;
    private final Schema schema = schema();

    CopyReading(JsonMapper json) {
        this.json = json;
    }

    /** @throws Refused.Invalid if it is neither, or does not follow the schema; each place is named */
    CopyFile read(byte[] content) {
        boolean pdf = content.length > PDF.length && Arrays.equals(PDF, Arrays.copyOf(content, PDF.length));
        Map<String, byte[]> files = pdf ? attached(content) : Map.of(DATA, content);
        byte[] data = files.get(DATA);
        if (data == null) {
            throw new Refused.Invalid("file", "copy.refused.no-data");
        }
        Map<String, byte[]> byHash = new HashMap<>();
        files.forEach((name, file) -> byHash.put(sha256(file), file));
        return new CopyFile(checked(data), byHash);
    }

    private static Map<String, byte[]> attached(byte[] pdf) {
        return RecordAttachments.read(pdf, LARGEST_FILES)
                .orElseThrow(() -> new Refused.Invalid("file", "copy.refused.pdf"));
    }

    private JsonNode checked(byte[] data) {
        if (data.length > LARGEST_DATA) {
            throw new Refused.Invalid("file", "copy.refused.large");
        }
        JsonNode tree = tree(data);
        if (!"praevia-record".equals(tree.path("format").asString(""))) {
            throw new Refused.Invalid("file", "copy.refused.other");
        }
        if (tree.path("formatVersion").asInt(0) > FORMAT) {
            throw new Refused.Invalid("file", "copy.refused.newer");
        }
        List<Refused.Problem> problems = schema.validate(tree).stream()
                .map(CopyReading::place)
                .distinct()
                .limit(MOST_PROBLEMS)
                .map(place -> new Refused.Problem("file", "copy.refused.place", place))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        return tree;
    }

    private JsonNode tree(byte[] data) {
        try {
            return json.readTree(data);
        } catch (JacksonException e) {
            throw new Refused.Invalid("file", "copy.refused.json");
        }
    }

    private static String place(Error error) {
        String place = error.getInstanceLocation().toString();
        return place.isEmpty() ? "/" : place;
    }

    private static Schema schema() {
        String name = "templates/record/assessment.schema.json";
        try (InputStream in = CopyReading.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
