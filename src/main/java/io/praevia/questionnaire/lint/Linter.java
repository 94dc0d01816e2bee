package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.DefinitionKind;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import io.praevia.questionnaire.lint.words.RegimeWordsRules;
import io.praevia.questionnaire.lint.words.TableWordsRules;
import io.praevia.questionnaire.lint.words.TranslationRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every rule over questionnaires, regimes, knowledge, decision tables and their translations. */
@Component
public class Linter {

    private static final Set<String> REGISTER = Set.of(
            "purposes",
            "legal_basis",
            "data_subjects",
            "data_categories",
            "special_categories",
            "sources",
            "recipients",
            "processors",
            "transfers",
            "retention",
            "measures",
            "automated_decisions",
            "description");

    private final Expressions expressions;
    private final TableRules tables;
    private final Visibility visibility;

    public Linter(Expressions expressions, TableRules tables) {
        this.expressions = expressions;
        this.tables = tables;
        this.visibility = new Visibility(expressions);
    }

    /** What is shipped: questionnaires, regimes, knowledge, decision tables and their translations, by path. */
    public static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>(QuestionnaireFiles.shipped());
        files.putAll(QuestionnaireFiles.shipped("templates/regimes/*.yaml"));
        files.putAll(QuestionnaireFiles.shipped("templates/rules/*.yaml"));
        files.putAll(QuestionnaireFiles.shipped("templates/citations.yaml"));
        files.putAll(QuestionnaireFiles.shipped("templates/knowledge/*.yaml"));
        files.putAll(QuestionnaireFiles.shipped("bpmn/*.dmn"));
        return files;
    }

    /**
     * What is wrong with these files, by path, errors first.
     *
     * @param around files that they belong to; the ones of the same key and version are replaced by the given ones
     */
    public List<Finding> lint(Map<String, String> files, Map<String, String> around) {
        Definitions all = together(files, around);
        List<Finding> found = new ArrayList<>();
        Set<String> questions = all.questionnaires().stream()
                .flatMap(file -> file.questionnaire().stream())
                .flatMap(one -> one.questions().stream())
                .map(Question::id)
                .collect(Collectors.toSet());
        files.forEach((name, text) -> {
            if (DefinitionKind.of(name) == DefinitionKind.TABLE) found.addAll(tables.lint(name, text, questions));
        });
        found.addAll(LoadRules.findings(all, expressions));
        if (found.stream().noneMatch(Finding::isError)) questionnaires(all, found);
        found.addAll(words(all, files, around));
        found.addAll(KnowledgeRules.check(all, questions));
        return found.stream()
                .filter(finding -> files.containsKey(finding.file()))
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::file))
                .toList();
    }

    private static List<Finding> words(Definitions all, Map<String, String> files, Map<String, String> around) {
        Map<String, String> tables = new TreeMap<>(around);
        tables.putAll(files);
        List<Finding> found = new ArrayList<>();
        all.of(DefinitionKind.TRANSLATION).forEach(words -> found.addAll(TranslationRules.check(words, all)));
        all.of(DefinitionKind.REGIME_WORDS).forEach(words -> found.addAll(RegimeWordsRules.check(words, all)));
        all.of(DefinitionKind.TABLE_WORDS).forEach(words -> found.addAll(TableWordsRules.check(words, tables)));
        return found;
    }

    private void questionnaires(Definitions all, List<Finding> found) {
        Map<String, Questionnaire> newest = new LinkedHashMap<>();
        for (DefinitionFile file : all.questionnaires()) {
            found.addAll(RegimeRules.codes(file, all));
            List<DefinitionFile> parts = all.parts(file);
            if (file.text("extends").isEmpty()) {
                Questionnaire whole = QuestionnaireFiles.compose(all, file).questionnaire();
                found.addAll(ReachRules.check(whole, parts, visibility));
                found.addAll(register(file, whole));
                newest.merge(whole.key(), whole, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        for (DefinitionFile regime : all.of(DefinitionKind.REGIME))
            found.addAll(RegimeRules.regime(regime, List.copyOf(newest.values()), expressions));
    }

    /** Fields of the register that nothing fills, for a questionnaire that fills any. */
    private static List<Finding> register(DefinitionFile file, Questionnaire whole) {
        Set<String> filled = whole.questions().stream()
                .flatMap(question -> Stream.concat(
                        Stream.ofNullable(question.register()),
                        question.columns().stream().map(Question.Column::register)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (filled.isEmpty()) return List.of();
        return new TreeSet<>(REGISTER)
                .stream()
                        .filter(field -> !filled.contains(field))
                        .map(field -> Finding.warning(file.name(), "register", "lint.register-unfilled", field))
                        .toList();
    }

    private static Definitions together(Map<String, String> files, Map<String, String> around) {
        Definitions given = Definitions.read(files);
        Set<String> identities = given.files().stream()
                .filter(file -> file.tree() != null)
                .map(Linter::identity)
                .collect(Collectors.toSet());
        List<DefinitionFile> all = new ArrayList<>(given.files());
        Definitions.read(around).files().stream()
                .filter(file -> !files.containsKey(file.name()) && !identities.contains(identity(file)))
                .forEach(all::add);
        return new Definitions(all);
    }

    private static String identity(DefinitionFile file) {
        return file.kind() + " " + file.text("key") + " " + file.version() + " " + file.text("language");
    }
}
