package io.praevia.questionnaire.regime;

import io.praevia.questionnaire.definition.Citations;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.DefinitionKind;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The regimes of {@code templates/regimes/}, those that always apply first, and of these the longest. */
@Component
public class Regimes {

    private final List<Regime> all;
    private final Map<String, Map<String, Regime>> translated = new HashMap<>();

    /** Reads the shipped files, so that the application does not start on a faulty one. */
    @Autowired
    public Regimes() {
        this(QuestionnaireFiles.shipped("templates/regimes/*.yaml"));
    }

    /** Reads these texts, by path. */
    public Regimes(Map<String, String> files) {
        Definitions read = Definitions.read(files);
        if (!read.findings().isEmpty()) {
            throw new IllegalStateException("Regimes cannot be used: " + read.findings());
        }
        this.all = read.of(DefinitionKind.REGIME).stream()
                .map(DefinitionFile::tree)
                .map(Objects::requireNonNull)
                .map(Regimes::regime)
                .sorted(Comparator.<Regime, Boolean>comparing(regime -> regime.scope() != null)
                        .thenComparing(regime -> -regime.points().size()))
                .toList();
        for (DefinitionFile words : read.of(DefinitionKind.REGIME_WORDS))
            find(words.text("key"))
                    .ifPresent(regime -> translated
                            .computeIfAbsent(regime.key(), key -> new HashMap<>())
                            .put(words.text("language"), translated(regime, Objects.requireNonNull(words.tree()))));
    }

    /** The regime in this language, as far as it is translated; codes and scope stay as they are. */
    public Regime in(Regime regime, Locale language) {
        return QuestionnaireFiles.nearest(translated.getOrDefault(regime.key(), Map.of()), language)
                .orElse(regime);
    }

    /** Those that an assessment is measured by; single documents are left out. */
    public List<Regime> all() {
        return all.stream().filter(regime -> regime.partOf() == null).toList();
    }

    /** The regime or single document with this key. */
    public Optional<Regime> find(String key) {
        return all.stream().filter(regime -> regime.key().equals(key)).findFirst();
    }

    /** The documents that are made from this regime beside its own. */
    public List<Regime> documents(Regime regime) {
        return all.stream().filter(part -> regime.key().equals(part.partOf())).toList();
    }

    private static Regime translated(Regime regime, ObjectNode words) {
        Locale language = Locale.forLanguageTag(words.path("language").asString(""));
        return new Regime(
                regime.key(),
                words.path("title").asString(regime.title()),
                regime.scope(),
                regime.partOf(),
                regime.points().stream()
                        .map(point -> new Regime.Point(
                                point.code(),
                                words.path("points").path(point.code()).asString(point.title()),
                                Citations.in(language, point.law()),
                                point.answeredIn()))
                        .toList());
    }

    private static Regime regime(ObjectNode tree) {
        List<Regime.Point> points = new ArrayList<>();
        for (JsonNode point : tree.path("points"))
            points.add(new Regime.Point(
                    point.path("code").asString(),
                    point.path("title").asString(),
                    point.path("law").asString(),
                    Optional.ofNullable(point.path("answered_in").asString(null))
                            .map(Regime.Place::of)));
        return new Regime(
                tree.path("key").asString(),
                tree.path("title").asString(),
                tree.path("scope").asString(null),
                tree.path("part_of").asString(null),
                points);
    }
}
