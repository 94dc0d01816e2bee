package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.FeelNames;
import io.praevia.questionnaire.definition.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions that nobody is ever asked, and conditions that always hold: found by trying the answers that a condition
 * tells apart, all of them or, where there are too many, some.
 */
final class ReachRules {

    private static final int MOST = 3000;

    private final Questionnaire whole;
    private final Visibility visibility;
    private final Map<String, Question> byId = new HashMap<>();

    private ReachRules(Questionnaire whole, Visibility visibility) {
        this.whole = whole;
        this.visibility = visibility;
        whole.questions().forEach(question -> byId.put(question.id(), question));
    }

    /** Looks at a composed questionnaire; a finding names the part that holds the question. */
    static List<Finding> check(Questionnaire whole, List<DefinitionFile> parts, Visibility visibility) {
        ReachRules rules = new ReachRules(whole, visibility);
        List<Finding> found = new ArrayList<>();
        for (DefinitionFile part : parts)
            for (Question question : part.questionnaire().orElseThrow().questions()) {
                Finding finding = rules.check(part.name(), rules.byId.get(question.id()));
                if (finding != null) found.add(finding);
            }
        return found;
    }

    private @Nullable Finding check(String file, Question question) {
        if (question.when() == null) return null;
        List<Question> read = closure(question);
        List<List<@Nullable AnswerValue>> answers = read.stream()
                .map(other -> Trials.of(other, conditions(read, question)))
                .toList();
        long all = 1;
        for (List<@Nullable AnswerValue> some : answers) all = Math.min(Integer.MAX_VALUE, all * some.size());
        Seen seen = attempt(question, read, answers, all);
        String place = Subject.place(question) + ", when";
        if (!seen.shown && all <= MOST) return Finding.error(file, place, "lint.never-asked");
        if (!seen.hidden && all <= MOST) return Finding.warning(file, place, "lint.always-asked");
        return null;
    }

    private Seen attempt(Question question, List<Question> read, List<List<@Nullable AnswerValue>> answers, long all) {
        List<Question> asked = new ArrayList<>(read);
        asked.add(question);
        Questionnaire part = whole.withSections(List.of(new Questionnaire.Section("all", "", "", null, asked)));
        Random random = new Random(17);
        Seen seen = new Seen();
        for (int number = 0; number < Math.min(MOST, all) && !(seen.shown && seen.hidden); number++) {
            Map<String, AnswerValue> given = new HashMap<>();
            int rest = number;
            for (int at = 0; at < read.size(); at++) {
                List<@Nullable AnswerValue> some = answers.get(at);
                AnswerValue value = some.get(all <= MOST ? rest % some.size() : random.nextInt(some.size()));
                rest /= some.size();
                if (value != null) given.put(read.get(at).id(), value);
            }
            boolean shown = visibility.visibleQuestions(part, given).contains(question);
            seen.shown |= shown;
            seen.hidden |= !shown;
        }
        return seen;
    }

    /** The questions that decide whether this one is asked, directly or through others. */
    private List<Question> closure(Question question) {
        Set<Question> found = new LinkedHashSet<>();
        List<Question> open = new ArrayList<>(List.of(question));
        while (!open.isEmpty()) {
            String when = open.remove(open.size() - 1).when();
            if (when == null) continue;
            for (String name : FeelNames.in(when).all()) {
                Question other = byId.get(name);
                if (other != null && !other.equals(question) && found.add(other)) open.add(other);
            }
        }
        return List.copyOf(found);
    }

    private static String conditions(List<Question> read, Question question) {
        StringBuilder all = new StringBuilder(String.valueOf(question.when()));
        for (Question other : read) if (other.when() != null) all.append(" ; ").append(other.when());
        return all.toString();
    }

    private static final class Seen {
        private boolean shown;
        private boolean hidden;
    }
}
