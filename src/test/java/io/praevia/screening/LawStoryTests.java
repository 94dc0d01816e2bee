package io.praevia.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.screening.ScreeningOutcome.Result;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Projects whose outcome depends on where people live, from the first answer to what is kept of it. */
@PraeviaTest
class LawStoryTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Screenings screenings;

    @Autowired
    private ScreeningRulings rulings;

    @Autowired
    private Answers answers;

    @Autowired
    private DecisionLog decisions;

    private AssessmentId id;

    @Test
    void quebecAsksForEveryProject() {
        about("CA");
        assertThat(law("qc").scope()).isEqualTo(LawOutcome.Scope.MAY_APPLY);
        assertThat(outcome().deciding()).contains("Do some of them live in Québec?");
        story.answerScreening(id, Set.of("quebec_people"));
        assertThat(outcome().result()).isEqualTo(Result.REQUIRED);
        assertThat(law("qc").article()).isEqualTo("P-39.1, s. 3.3");
        assertThatThrownBy(() -> send("It is a small project."))
                .as("no risk to argue about")
                .isInstanceOf(Refused.Invalid.class);
        send("");
        assertThat(story.get(id).phase()).isEqualTo(Phase.QUESTIONNAIRE);
        assertThat(tables()).containsOnly("jurisdictions");
    }

    @Test
    void whatWasSaidAboutPlacesIsNotAskedAgain() {
        about("CA", "FR");
        story.answerScreening(id, Set.of("quebec_people"));
        send("");
        assertThat(story.answers(id))
                .containsEntry("quebec_people", new AnswerValue.YesNo(true))
                .containsEntry("people_countries", new AnswerValue.Countries(List.of("CA", "FR")))
                .doesNotContainKey("california_people");
    }

    @Test
    void theSaleOfDataIsEnoughInCaliforniaAndNowhereElse() {
        about("US");
        story.answerScreening(id, Set.of("california_people", "sells_data"));
        assertThat(outcome().result()).isEqualTo(Result.REQUIRED);
        assertThat(outcome().contestable()).isFalse();
        story.answerScreening(id, Set.of("sells_data"));
        assertThat(outcome().result()).isEqualTo(Result.NOT_REQUIRED);
        assertThat(law("ca").scope()).isEqualTo(LawOutcome.Scope.DOES_NOT_APPLY);
    }

    @Test
    void brazilWantsOneGeneralAndOneSpecificSign() {
        about("BR");
        story.answerScreening(id, Set.of("large_scale", "prevents_right"));
        assertThat(outcome().result()).isEqualTo(Result.NOT_REQUIRED);
        story.answerScreening(id, Set.of("new_technology", "public_places"));
        assertThat(outcome().result()).isEqualTo(Result.NOT_REQUIRED);
        story.answerScreening(id, Set.of("large_scale", "public_places"));
        assertThat(outcome().result()).isEqualTo(Result.REQUIRED);
        assertThat(law("br").reasons().get(0)).contains("a general sign").contains("a specific one");
    }

    @Test
    void russiasHighestDegreeIsRecorded() {
        about("RU");
        story.answerScreening(id, Set.of());
        assertThat(law("ru").degree()).isEqualTo("low");
        story.answerScreening(id, Set.of("ru_wider_use"));
        assertThat(law("ru").degree()).isEqualTo("medium");
        assertThat(outcome().result()).isEqualTo(Result.NOT_REQUIRED);
        story.answerScreening(id, Set.of("ru_wider_use", "ru_private_data"));
        assertThat(law("ru").degree()).isEqualTo("high");
        assertThat(outcome().result()).isEqualTo(Result.REQUIRED);
        unsure("ru_private_data");
        assertThat(law("ru").degree()).as("open between medium and high").isEmpty();
        assertThat(outcome().result()).isEqualTo(Result.UNDECIDED);
    }

    @Test
    void aDegreeIsKeptWhenNoAssessmentIsNeeded() {
        about("RU", "FR");
        story.answerScreening(id, Set.of("ru_wider_use"));
        send("");
        assertThat(screenings.laws(id))
                .extracting(law -> law.law() + " " + law.result().key() + " " + law.degree())
                .containsExactlyInAnyOrder("eu not-required ", "ru not-required medium");
        assertThat(tables()).containsExactly("screening", "jurisdictions", "jurisdictions");
    }

    @Test
    void anOfficeInEuropeBringsEuropeanLaw() {
        about("JP");
        story.answerScreening(id, Set.of("evaluation", "large_scale"));
        assertThat(outcome().laws()).extracting(LawOutcome::law).containsExactly("elsewhere", "eu");
        assertThat(outcome().result()).isEqualTo(Result.NOT_REQUIRED);
        story.answerScreening(id, Set.of("eu_office", "evaluation", "large_scale"));
        assertThat(outcome().result()).isEqualTo(Result.REQUIRED);
        assertThat(outcome().contestable()).isTrue();
    }

    @Test
    void theOfficeNeedsAReasonAgainstALawAndTheTrailNamesEachLaw() {
        about("FR", "GB");
        story.answerScreening(id, Set.of("evaluation", "large_scale"));
        send("Ten people, and nothing is decided.");
        company.as(company.dpo(), () -> rulings.giveView(id, "I agree."));
        assertThatThrownBy(() -> company.as(company.privacyOfficer(), () -> rulings.rule(id, false, " ")))
                .isInstanceOf(Refused.Invalid.class);
        company.as(company.privacyOfficer(), () -> rulings.rule(id, false, "Ten people only."));
        assertThat(story.get(id).phase()).isEqualTo(Phase.NOT_REQUIRED);
        assertThat(screenings.laws(id))
                .hasSize(2)
                .allMatch(law -> law.result() == Result.REQUIRED && law.contestable());
    }

    private void about(String... countries) {
        id = story.described(company.owner(), List.of(countries));
    }

    private ScreeningOutcome outcome() {
        return company.as(company.owner(), () -> screenings.outcome(id));
    }

    private LawOutcome law(String key) {
        return outcome().laws().stream()
                .filter(law -> law.law().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void send(String contest) {
        company.as(company.owner(), () -> screenings.submit(id, contest));
    }

    private void unsure(String question) {
        company.as(
                company.owner(),
                () -> answers.save(
                        id,
                        Assessments.SCREENING,
                        question,
                        Optional.of(new AnswerValue.NotSure()),
                        answers.all(story.get(id), Assessments.SCREENING)
                                .get(question)
                                .version()));
    }

    private List<String> tables() {
        return decisions.of(id).stream()
                .map(logged -> logged.ruling())
                .map(Ruling::table)
                .filter(table -> table.equals("screening") || table.equals("jurisdictions"))
                .toList();
    }
}
