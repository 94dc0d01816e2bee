package io.praevia.questionnaire.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Definition files that belong together: questionnaires, their supplements, translations and regimes. */
public record Definitions(List<DefinitionFile> files) {

    /** Reads these texts, by path. */
    public static Definitions read(Map<String, String> texts) {
        return new Definitions(texts.entrySet().stream()
                .map(text -> DefinitionFile.read(text.getKey(), text.getValue()))
                .toList());
    }

    /** What is wrong with single files, and things that two files define. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        files.forEach(file -> found.addAll(file.findings()));
        Set<String> seen = new HashSet<>();
        for (DefinitionFile file : files)
            if (file.tree() != null && !seen.add(file.kind() + file.identity()))
                found.add(Finding.error(
                        file.name(),
                        "version",
                        "lint.same-version",
                        Integer.toString(file.version()),
                        file.text("key")));
        return found;
    }

    /** The readable files of this kind. */
    public List<DefinitionFile> of(DefinitionKind kind) {
        return files.stream()
                .filter(file -> file.kind() == kind && file.tree() != null)
                .toList();
    }

    /** The readable questionnaires, supplements included. */
    public List<DefinitionFile> questionnaires() {
        return of(DefinitionKind.QUESTIONNAIRE);
    }

    /** The questionnaire with this key and version. */
    public Optional<DefinitionFile> find(String key, int version) {
        return questionnaires().stream()
                .filter(file -> file.text("key").equals(key) && file.version() == version)
                .findFirst();
    }

    /** The file itself, then the supplements that it names, as far as they are there. */
    public List<DefinitionFile> parts(DefinitionFile base) {
        List<DefinitionFile> parts = new ArrayList<>(List.of(base));
        for (JsonNode named : tree(base, "").path("supplements"))
            find(named.path("key").asString(""), named.path("version").asInt(0)).ifPresent(parts::add);
        return parts;
    }

    /** The questionnaires that name this file as a supplement. */
    public List<DefinitionFile> bases(DefinitionFile supplement) {
        return questionnaires().stream()
                .filter(base -> base != supplement && parts(base).contains(supplement))
                .toList();
    }

    /** The translations of this questionnaire. */
    public List<DefinitionFile> translations(DefinitionFile of) {
        return of(DefinitionKind.TRANSLATION).stream()
                .filter(words -> words.text("key").equals(of.text("key")) && words.version() == of.version())
                .toList();
    }

    /** The file's tree in this language, as far as it is translated; an empty language is English. */
    ObjectNode tree(DefinitionFile file, String language) {
        ObjectNode tree = java.util.Objects.requireNonNull(file.tree());
        Stream<DefinitionFile> words =
                translations(file).stream().filter(t -> t.text("language").equals(language));
        return words.findFirst()
                .map(t -> Translating.of(tree, java.util.Objects.requireNonNull(t.tree())))
                .orElse(tree);
    }
}
