package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.cause.Calls;
import io.praevia.support.Renewing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A newer questionnaire or table: shown first, called for by choice, once. */
class RenewalCallsTests extends RoutesTest {

    @Autowired
    private Renewing renewing;

    @Autowired
    private Calls calls;

    @Autowired
    private Questionnaires questionnaires;

    @Test
    void aNewerQuestionnaireTouchesExactlyTheQuestionsThatItChanges() {
        AssessmentId id = renewing.approved(90);
        AssessmentId other = renewing.approved(90);
        int version = reworded("purposes");
        Calls.Change change = new Calls.Change(Renewal.Kind.QUESTIONNAIRE, "dpia", version);
        assertThat(company.as(author(), () -> calls.changes())).contains(change);

        Calls.Touched touched = touched(change, id);
        assertThat(touched.lines()).hasSize(1);
        assertThat(touched.lines().get(0).after()).endsWith("(reworded)");
        assertThat(touched.called()).isFalse();
        assertThat(renewing.round(id).state()).isEqualTo(Renewal.State.WAITING);

        assertThat(company.as(author(), () -> calls.call(change, List.of(touched.entry()), "We ask it better now.")))
                .isEqualTo(1);
        assertThat(renewing.round(id).state()).isEqualTo(Renewal.State.ASKED);
        assertThat(renewing.round(id).lines())
                .containsExactly(touched.lines().get(0).id());
        assertThat(renewing.round(other).state()).isEqualTo(Renewal.State.WAITING);
        assertThat(touched(change, id).called()).isTrue();
        assertThat(company.as(author(), () -> calls.call(change, List.of(touched.entry()), "Again.")))
                .isZero();
    }

    @Test
    void aNewerTableTouchesTheCasesThatItDecidesOtherwise() {
        AssessmentId id = renewing.approved(90);
        Calls.Change before = table();
        assertThat(company.as(author(), () -> calls.touched(before, Locale.ENGLISH)))
                .noneMatch(one -> one.assessment().id().equals(id));

        String shipped = live("review-routing");
        inForce(shipped.replace("<text>\"legal\"</text>", "<text>\"finance\"</text>"));
        Calls.Change change = table();
        assertThat(change.version()).isGreaterThan(before.version());
        Calls.Touched touched = touched(change, id);
        assertThat(touched.lines()).extracting("id").containsExactly("rule:review-routing");
        assertThat(touched.lines().get(0).before()).isNotEmpty();
        assertThatThrownBy(() ->
                        company.as(author(), () -> calls.call(before, List.of(touched.entry()), "An older version.")))
                .isInstanceOf(Refused.Conflict.class);
        company.as(author(), () -> calls.call(change, List.of(touched.entry()), "Finance looks at it now."));
        assertThat(renewing.round(id).causes().get(0).kind()).isEqualTo(Renewal.Kind.RULE);
        assertThat(renewing.lines(
                        renewing.round(id), renewing.round(id).causes().get(0)))
                .hasSize(1);
        inForce(shipped);
    }

    @Test
    void callingNeedsAReasonAChoiceAndTheOffice() {
        Calls.Change change = table();
        assertThatThrownBy(() -> company.as(author(), () -> calls.call(change, List.of(), "Because.")))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(author(), () -> calls.call(change, List.of(EntryId.random()), " ")))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(author(), () -> calls.call(change, List.of(EntryId.random()), "So.")))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(company.dpo(), () -> calls.changes()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Calls.Change table() {
        return new Calls.Change(
                Renewal.Kind.RULE,
                "review-routing",
                models.live("review-routing").version());
    }

    private Calls.Touched touched(Calls.Change change, AssessmentId id) {
        return company.as(author(), () -> calls.touched(change, Locale.ENGLISH)).stream()
                .filter(one -> one.assessment().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Puts the shipped questionnaire in force with another wording of one question. */
    private int reworded(String question) {
        int version = questionnaires.latest("dpia").version() + 1;
        String shipped = questionnaires.files().get("templates/questionnaires/dpia.yaml");
        String label =
                questionnaires.latest("dpia").question(question).orElseThrow().label();
        String yaml = shipped.replaceFirst("version: \\d+", "version: " + version)
                .replace("label: " + label + "\n", "label: " + label + " (reworded)\n");
        questionnaires.add(Map.of("templates/questionnaires/dpia-" + version + "-test.yaml", yaml));
        return version;
    }
}
