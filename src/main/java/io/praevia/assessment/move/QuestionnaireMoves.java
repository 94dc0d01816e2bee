package io.praevia.assessment.move;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.MovedAnswers;
import io.praevia.identity.Allowed;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.Questionnaire;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * Moves assessments to the version of the questionnaire that new ones begin with. An assessment moves only while its
 * owner holds the pen, by its owner or the privacy office, and only as its effects were read.
 */
@Service
public class QuestionnaireMoves {

    private final AssessmentLookup lookup;
    private final MoveStore store;
    private final EffectsOf effects;
    private final MovedAnswers carried;
    private final Around around;
    private final ApplicationEventPublisher events;

    QuestionnaireMoves(
            AssessmentLookup lookup,
            MoveStore store,
            EffectsOf effects,
            MovedAnswers carried,
            Around around,
            ApplicationEventPublisher events) {
        this.lookup = lookup;
        this.store = store;
        this.effects = effects;
        this.carried = carried;
        this.around = around;
        this.events = events;
    }

    /** The version that new assessments begin with. */
    @Allowed.Internal
    public int current() {
        return around.current();
    }

    /** True if there is a newer version and the current person may move the assessment to it now. */
    @Allowed.Internal
    public boolean offered(Assessment assessment) {
        return assessment.editable() && assessment.questionnaireVersion() < around.current() && mine(assessment);
    }

    /** Assessments that are not decided and run on an older version, oldest first. */
    @Allowed.PrivacyOfficer
    public List<Candidate> candidates() {
        int current = around.current();
        return store.older(current).stream()
                .map(lookup::load)
                .map(assessment -> new Candidate(assessment, refusal(assessment)))
                .toList();
    }

    /** What a move to the newest version would do; nothing when the assessment has it already. */
    @Allowed.SignedIn
    public Optional<Effects> effects(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        requireMine(assessment);
        int current = around.current();
        return assessment.questionnaireVersion() < current
                ? Optional.of(effects.plan(assessment, current, LocaleContextHolder.getLocale())
                        .effects())
                : Optional.empty();
    }

    /** What going on with this version would change of what was answered, whatever became of the assessment. */
    @Allowed.Internal
    public Effects effects(Assessment assessment, int to, Locale language) {
        return effects.plan(assessment, to, language).effects();
    }

    /**
     * Goes on with the newer version. Answers that do not fit are written anew as far as they do; nothing is deleted.
     *
     * @param mark {@link Effects#mark} of what the person read
     * @return false when the assessment was moved to this version already: nothing happens
     * @throws Refused.Stale if answers or versions changed since the effects were read
     * @throws Refused.Conflict while the owner does not hold the pen
     */
    @UseCase
    @Allowed.SignedIn
    public boolean move(AssessmentId id, int to, String mark) {
        store.lock(id);
        Assessment assessment = lookup.get(id);
        requireMine(assessment);
        int from = assessment.questionnaireVersion();
        if (from == to) return false;
        refusal(assessment).ifPresent(why -> {
            throw new Refused.Conflict(why);
        });
        int current = around.current();
        EffectsOf.Plan plan = effects.plan(assessment, current, Locale.ENGLISH);
        if (to != current || from > current || !plan.effects().mark().equals(mark))
            throw new Refused.Stale(mark, plan.effects().mark(), current);
        Questionnaire now = around.questionnaires().get(Assessments.DPIA, to);
        store.move(id, from, to, around.person().id());
        plan.rewrites()
                .forEach((question, answer) -> carried.write(
                        id,
                        now.question(question).orElseThrow(),
                        answer.carried().value()));
        events.publishEvent(
                new AssessmentEvents.Moved(id, from, to, plan.rewrites().size()));
        return true;
    }

    private static Optional<Message> refusal(Assessment assessment) {
        return assessment.editable()
                ? Optional.empty()
                : Optional.of(
                        Message.of("move.refused.phase", assessment.phase().label()));
    }

    private void requireMine(Assessment assessment) {
        if (!mine(assessment)) throw new Refused.NotAllowed("move.refused.not-yours");
    }

    private boolean mine(Assessment assessment) {
        return around.person().get().is(Role.PRIVACY_OFFICER)
                || around.person().mandates().stream()
                        .anyMatch(mandate -> mandate.holder().equals(assessment.owner()));
    }

    /** An assessment on an older version, and why it cannot move now. */
    public record Candidate(Assessment assessment, Optional<Message> refusal) {}
}
