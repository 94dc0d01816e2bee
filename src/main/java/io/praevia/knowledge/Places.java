package io.praevia.knowledge;

import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where an entry can stand: beside a question of the assessment in force, or on the page of a risk. */
@Component
public class Places {

    /** Kinds of risks, as an entry names them. */
    public static final List<String> RISKS =
            List.of("risk.access", "risk.modification", "risk.disappearance", "risk.inherent");

    private static final String ASKED = "dpia";

    private final Questionnaires questionnaires;
    private final Clock clock;

    Places(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** The questionnaire that new assessments begin with, in this language. */
    public Questionnaire questionnaire(Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int version = questionnaires.current(ASKED, today).version();
        return questionnaires.get(ASKED, version, language);
    }

    /** Every id that an entry may name: questions, the points of regimes that they serve, and risks. */
    Set<String> ids() {
        return with(List.of());
    }

    /** The same, and these, which an entry named before. */
    Set<String> with(Collection<String> others) {
        Set<String> ids = new HashSet<>(RISKS);
        for (Question question : questionnaire(Locale.ENGLISH).questions()) {
            ids.add(question.id());
            ids.addAll(question.serves());
            question.columns().forEach(column -> ids.addAll(column.serves()));
        }
        ids.addAll(others);
        return ids;
    }

    /** Whether the entry stands beside this question, or on the page of this risk. */
    boolean stands(KnownEntry entry, String place) {
        return entry.about().contains(place)
                || questionnaire(Locale.ENGLISH)
                        .question(place)
                        .filter(entry::helps)
                        .isPresent();
    }
}
