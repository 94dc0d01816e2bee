package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules without which a questionnaire cannot be used at all. */
public final class LoadRules {

    private LoadRules() {}

    /** What is wrong with these questionnaires, supplements included. */
    public static List<Finding> findings(Definitions all, Expressions expressions) {
        List<Finding> found = new ArrayList<>(all.findings());
        for (DefinitionFile file : all.questionnaires()) {
            Subject subject = Subject.of(file, all, expressions);
            StructureRules.check(subject);
            ConditionRules.check(subject);
            supplements(subject, all);
            found.addAll(subject.found());
        }
        return found;
    }

    private static void supplements(Subject subject, Definitions all) {
        Questionnaire own = subject.own();
        Map<String, String> owner = new HashMap<>();
        own.questions().forEach(question -> owner.put(question.id(), own.key()));
        own.sections().forEach(section -> owner.put("section " + section.id(), own.key()));
        for (Questionnaire.Supplement named : own.supplements()) {
            var file = all.find(named.key(), named.version());
            String place = "supplements, " + named.key();
            if (file.isEmpty())
                subject.error(place, "lint.supplement-missing", Integer.toString(named.version()), named.key());
            file.flatMap(DefinitionFile::questionnaire).ifPresent(extra -> {
                if (!own.key().equals(extra.extended()))
                    subject.error(place, "lint.supplement-extends", named.key(), own.key());
                extra.sections().forEach(s -> once(subject, owner, "section " + s.id(), named.key()));
                extra.questions().stream().map(Question::id).forEach(id -> once(subject, owner, id, named.key()));
            });
        }
    }

    private static void once(Subject subject, Map<String, String> owner, String id, String key) {
        String other = owner.putIfAbsent(id, key);
        if (other != null) subject.error("supplements, " + key, "lint.same-id.supplement", id, other, key);
    }
}
