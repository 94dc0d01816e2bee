package io.praevia.record;

import io.praevia.audit.proof.TrailProof;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says which files inside an altered record are not those that were sealed; parses what nobody vouches for. */
@Component
class ReplacedAttachments {

    private static final long LARGEST = 96L * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Records records;
    private final JsonMapper json;

    ReplacedAttachments(JdbcClient jdbc, Records records, JsonMapper json) {
        this.jdbc = jdbc;
        this.records = records;
        this.json = json;
    }

    /** In plain words; nothing when the file says nothing of which record it was, or we do not hold that. */
    List<Message> compare(byte[] altered) {
        Map<String, byte[]> files = RecordAttachments.read(altered, LARGEST).orElse(Map.of());
        return record(files)
                .flatMap(record -> RecordAttachments.read(stored(record), LARGEST))
                .map(original -> differences(original, files))
                .orElse(List.of());
    }

    private static List<Message> differences(Map<String, byte[]> original, Map<String, byte[]> found) {
        List<Message> differences = new ArrayList<>();
        original.forEach((name, content) -> {
            byte[] now = found.get(name);
            if (now == null) {
                differences.add(Message.of("verify.attached.missing", name));
            } else if (!Arrays.equals(now, content)) {
                differences.add(Message.of("verify.attached.replaced", name));
            }
        });
        found.keySet().stream()
                .filter(name -> !original.containsKey(name))
                .forEach(name -> differences.add(Message.of("verify.attached.added", name)));
        return differences.isEmpty() ? List.of(Message.of("verify.attached.same")) : differences;
    }

    /** By what the data say, or, when those were replaced, by the assessment that the proof names. */
    private Optional<SealedRecord> record(Map<String, byte[]> files) {
        Optional<SealedRecord> named = tree(files.get("assessment.json"))
                .flatMap(data -> uuid(data.path("record").path("id").asString("")))
                .flatMap(records::find);
        return named.isPresent()
                ? named
                : Optional.ofNullable(files.get("trail.json"))
                        .flatMap(TrailProof::parse)
                        .flatMap(proof -> proof.entries().stream().findFirst())
                        .flatMap(entry -> tree(entry.payload().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .flatMap(entry -> uuid(entry.path("subject").asString("")))
                        .flatMap(id -> records.load(new AssessmentId(id)));
    }

    private byte[] stored(SealedRecord record) {
        return jdbc.sql("select pdf from record where id = ?")
                .param(record.id())
                .query(byte[].class)
                .single();
    }

    private Optional<JsonNode> tree(byte @org.jspecify.annotations.Nullable [] data) {
        try {
            return Optional.ofNullable(data).map(json::readTree);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
