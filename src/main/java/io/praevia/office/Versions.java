package io.praevia.office;

import io.praevia.identity.Allowed;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Definitions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which versions of which questionnaires there are, who published them, and how many assessments run on each. */
@Service
@Allowed.PrivacyOfficer
public class Versions {

    private final Questionnaires questionnaires;
    private final Publishing.Shelf shelf;
    private final DraftStore drafts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(Questionnaires questionnaires, Publishing.Shelf shelf, DraftStore drafts, JdbcClient jdbc, Clock clock) {
        this.questionnaires = questionnaires;
        this.shelf = shelf;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every questionnaire with its versions, newest first. */
    public List<Line> all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, List<Version>> versions = new TreeMap<>();
        Definitions.read(questionnaires.files()).questionnaires().stream()
                .sorted(Comparator.comparingInt(DefinitionFile::version).reversed())
                .forEach(file -> versions.computeIfAbsent(file.text("key"), key -> new ArrayList<>())
                        .add(version(file, today)));
        return versions.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Line line(String key, List<Version> versions) {
        Questionnaire newest = questionnaires.latest(key);
        Draft draft = drafts.open().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
        return new Line(key, newest.title(), newest.extended(), versions, draft);
    }

    private Version version(DefinitionFile file, LocalDate today) {
        String key = file.text("key");
        Questionnaire one = file.questionnaire().orElseThrow();
        boolean live = !key.isEmpty()
                && one.extended() == null
                && questionnaires.current(key, today).version() == one.version();
        return new Version(
                one.version(),
                one.validFrom(),
                live,
                shelf.find(key, one.version()).orElse(null),
                running(key, one.version()));
    }

    private long running(String key, int version) {
        String column = switch (key) {
            case "dpia" -> "questionnaire_version";
            case "screening" -> "screening_version";
            default -> "";
        };
        if (column.isEmpty()) return 0;
        return jdbc.sql("select count(*) from assessment where " + column + " = ? and phase not in"
                        + " ('approved', 'conditionally-approved', 'rejected', 'not-required', 'withdrawn')")
                .param(version)
                .query(Long.class)
                .single();
    }

    /** A questionnaire with its versions; {@code extended} is what a supplement is added to. */
    public record Line(
            String key,
            String title,
            @Nullable String extended,
            List<Version> versions,
            @Nullable Draft draft) {}

    /** One version: shipped when nobody published it; {@code running} counts assessments that are not decided. */
    public record Version(
            int version,
            @Nullable LocalDate validFrom,
            boolean live,
            Publishing.@Nullable Published published,
            long running) {}
}
