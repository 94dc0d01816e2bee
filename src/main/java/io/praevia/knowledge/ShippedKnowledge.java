package io.praevia.knowledge;

import io.praevia.knowledge.KnownEntry.Said;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.DefinitionKind;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The entries of {@code templates/knowledge/}, in every language that they are translated to. */
@Component
class ShippedKnowledge {

    private final Map<String, KnownEntry> entries = new LinkedHashMap<>();

    /** Reads the shipped files, so that the application does not start on a faulty one. */
    @Autowired
    ShippedKnowledge() {
        this(QuestionnaireFiles.shipped("templates/knowledge/*.yaml"));
    }

    ShippedKnowledge(Map<String, String> files) {
        Definitions read = Definitions.read(files);
        List<Finding> faults = read.findings();
        if (!faults.isEmpty()) throw new IllegalStateException("Knowledge cannot be used: " + faults);
        List<DefinitionFile> translations = read.of(DefinitionKind.KNOWLEDGE_TRANSLATION);
        for (DefinitionFile file : read.of(DefinitionKind.KNOWLEDGE)) {
            List<ObjectNode> words = translations.stream()
                    .filter(one -> one.text("key").equals(file.text("key")))
                    .map(DefinitionFile::tree)
                    .map(Objects::requireNonNull)
                    .toList();
            for (JsonNode entry : Objects.requireNonNull(file.tree()).path("entries")) add(entry, words);
        }
    }

    /** By id, in the order of the files. */
    Map<String, KnownEntry> entries() {
        return entries;
    }

    private void add(JsonNode entry, List<ObjectNode> translations) {
        String id = entry.path("id").asString();
        Map<String, Said> words = new LinkedHashMap<>();
        words.put("", said(entry));
        for (ObjectNode translation : translations) {
            JsonNode own = translation.path("entries").path(id);
            if (own.isObject()) words.put(translation.path("language").asString(), said(own));
        }
        KnownEntry known = new KnownEntry(
                id,
                KnownEntry.Kind.of(entry.path("kind").asString()),
                texts(entry.path("for")),
                texts(entry.path("departments")),
                words,
                false,
                null,
                0,
                false);
        if (entries.put(id, known) != null) throw new IllegalStateException("Two entries are called " + id);
    }

    private static Said said(JsonNode node) {
        return new Said(
                node.path("title").asString("").strip(),
                node.path("text").asString("").strip(),
                node.path("wording").asString("").strip());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asString()));
        return List.copyOf(texts);
    }
}
