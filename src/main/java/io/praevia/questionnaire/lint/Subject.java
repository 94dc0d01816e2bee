package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A questionnaire file under the rules: what it says itself, and the questions that its conditions may read. */
record Subject(
        DefinitionFile file,
        Questionnaire own,
        Map<String, Question> readable,
        Expressions expressions,
        List<Finding> found) {

    static Subject of(DefinitionFile file, Definitions all, Expressions expressions) {
        Questionnaire own = file.questionnaire().orElseThrow();
        Map<String, Question> readable = new LinkedHashMap<>();
        Collection<DefinitionFile> bases = all.bases(file);
        if (bases.isEmpty() && own.extended() != null)
            bases = all.questionnaires().stream()
                    .filter(base -> base.text("key").equals(own.extended()))
                    .toList();
        for (DefinitionFile base : bases)
            base.questionnaire().orElseThrow().questions().forEach(q -> readable.putIfAbsent(q.id(), q));
        own.questions().forEach(question -> readable.put(question.id(), question));
        return new Subject(file, own, readable, expressions, new ArrayList<>());
    }

    void error(String place, String key, Object... arguments) {
        found.add(Finding.error(file.name(), place, key, arguments));
    }

    static String place(Question question) {
        return "question " + question.id();
    }
}
