package io.praevia.assessment.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.submission.Submissions;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterField;
import io.praevia.risk.RiskReuse;
import io.praevia.risk.Risks;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class ReuseTests {

    /** Answered at the start, in the screening and in the full assessment. */
    private static final String COUNTRIES = "people_countries";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private NewAssessments newAssessments;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Reuse reuse;

    @Autowired
    private Answers answers;

    @Autowired
    private Submissions submissions;

    @Autowired
    private RiskReuse riskReuse;

    @Autowired
    private Risks risks;

    @Autowired
    private Register register;

    private final Visit visit;

    ReuseTests(
            @Autowired org.springframework.test.web.servlet.MockMvc mvc, @Autowired io.praevia.identity.People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void suggestedAnswersCountOnlyOnceTheyAreKept() {
        AssessmentId id = again(story.answered());
        Assessment assessment = story.get(id);
        assertThat(suggestions.open(assessment, Assessments.SCREENING)).hasSize(9);
        assertThat(answers.values(assessment, Assessments.SCREENING)).containsOnlyKeys(COUNTRIES);
        keepAll(id, Assessments.SCREENING);
        story.screen(id, "evaluation", "large_scale");
        int missing = missing(id);
        assertThat(answers.values(assessment, Assessments.DPIA)).containsOnlyKeys(COUNTRIES);
        keepAll(id, Assessments.DPIA);
        assertThat(missing(id)).isLessThan(missing);
        assertThat(suggestions.open(assessment, Assessments.DPIA)).isEmpty();
    }

    @Test
    void keepingTwiceHasOneEffect() {
        AssessmentId id = screenedAgain();
        assertThat(keepAll(id, Assessments.DPIA)).isPositive();
        var once = answers.all(story.get(id), Assessments.DPIA);
        assertThat(company.as(company.owner(), () -> suggestions.keep(id, Assessments.DPIA, once.keySet())))
                .isZero();
        assertThat(answers.all(story.get(id), Assessments.DPIA)).isEqualTo(once);
    }

    @Test
    void startingTwiceFromTheSameAssessmentHasOneEffect() {
        AssessmentId earlier = story.answered();
        AssessmentId id = again(earlier);
        story.answer(earlier, "project_summary", new AnswerValue.Text("Written after the start."));
        company.as(company.owner(), () -> reuse.fill(story.get(id), Optional.of(earlier)));
        assertThat(suggestions.open(story.get(id), Assessments.DPIA))
                .filteredOn(s -> s.question().id().equals("project_summary"))
                .extracting(Suggestion::value)
                .doesNotContain(new AnswerValue.Text("Written after the start."));
    }

    @Test
    void answerThatSomebodyGaveStaysWhenItsSuggestionIsKept() {
        AssessmentId id = screenedAgain();
        story.answer(id, "project_summary", new AnswerValue.Text("New this year."));
        keepAll(id, Assessments.DPIA);
        assertThat(answers.values(story.get(id), Assessments.DPIA))
                .containsEntry("project_summary", new AnswerValue.Text("New this year."));
    }

    @Test
    void onlyTheOwnersSideKeepsAndOnlyReadersStartFromIt() {
        AssessmentId earlier = story.answered();
        AssessmentId id = again(earlier);
        assertThatThrownBy(() -> company.as(
                        company.otherOwner(), () -> suggestions.keep(id, Assessments.SCREENING, Set.of("evaluation"))))
                .isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> company.as(
                        company.auditor(), () -> suggestions.keep(id, Assessments.SCREENING, Set.of("evaluation"))))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> company.as(
                        company.otherOwner(),
                        () -> newAssessments.start(intake(Optional.empty(), Optional.of(earlier)))))
                .isInstanceOf(Refused.NotFound.class);
    }

    @Test
    void registerEntryAnswersItsQuestionsAndSaysWhatItCouldNot() {
        EntryId entry = company.as(
                company.privacyOfficer(),
                () -> register.add(
                        "Newsletter",
                        new DepartmentId("marketing"),
                        new EntryContent(Map.of(
                                RegisterField.DESCRIPTION, List.of("We write to members."),
                                RegisterField.DATA_SUBJECTS, List.of("Martians"))),
                        "It was missing."));
        AssessmentId id = company.as(
                        company.owner(), () -> newAssessments.start(intake(Optional.of(entry), Optional.empty())))
                .id();
        assertThat(suggestions.open(story.get(id), Assessments.DPIA))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.value()).isEqualTo(new AnswerValue.Text("We write to members."));
                    assertThat(s.source().name()).isEqualTo("Newsletter");
                });
        assertThat(suggestions.lost(story.get(id)))
                .extracting(Suggestion.Lost::parts)
                .containsExactly(List.of("Martians"));
    }

    @Test
    void risksAreTakenOverOnceInPlaceOfThoseNobodyTouched() {
        AssessmentId id = screenedAgain();
        assertThat(riskReuse.offer(id)).isPresent();
        int before = risks.of(id).size();
        company.as(company.owner(), () -> riskReuse.copy(id));
        company.as(company.owner(), () -> riskReuse.copy(id));
        assertThat(risks.of(id)).hasSize(before).allSatisfy(risk -> {
            assertThat(risk.measures()).isEqualTo("Encryption");
            assertThat(risk.after()).isPresent();
            assertThat(risk.version()).isEqualTo(1);
        });
        assertThat(riskReuse.offer(id)).isEmpty();
        AssessmentId fresh = story.inQuestionnaire();
        assertThatThrownBy(() -> company.as(company.owner(), () -> riskReuse.copy(fresh)))
                .isInstanceOf(Refused.NotFound.class);
    }

    @Test
    void sectionShowsWhereAnAnswerComesFromAndKeepsOrChangesIt() {
        AssessmentId id = screenedAgain();
        String section = "/assessments/" + id + "/questionnaire/project";
        assertThat(visit.open(company.owner(), section).body())
                .contains("From PIA-", "Keep all in this section")
                .doesNotContain("project_summary.shown");
        assertThat(visit.send(company.owner(), section, "change", "project_summary")
                        .body())
                .contains("project_summary.shown", "project_summary.changing");
        assertThat(visit.send(company.owner(), section, "keep", "project_summary")
                        .location())
                .endsWith("/project?question=project_summary#slot-project_summary");
        assertThat(answers.values(story.get(id), Assessments.DPIA)).containsOnlyKeys(COUNTRIES, "project_summary");
        visit.send(company.owner(), section, "keep", "*");
        assertThat(visit.open(company.owner(), section).body()).doesNotContain("From PIA-");
        assertThat(visit.send(company.auditor(), section, "keep", "*").status()).isEqualTo(403);
    }

    @Test
    void suggestionThatIsEmptiedOrUntickedIsNoAnswer() {
        AssessmentId id = screenedAgain();
        String section = "/assessments/" + id + "/questionnaire/project";
        visit.send(
                company.owner(),
                section,
                "project_summary",
                "",
                "project_summary.shown",
                "1",
                "project_summary.version",
                "0",
                "project_summary.changing",
                "1");
        assertThat(suggestions.open(story.get(id), Assessments.DPIA))
                .noneMatch(s -> s.question().id().equals("project_summary"));
        String earlier = "/assessments/" + id + "/earlier";
        assertThat(visit.open(company.owner(), earlier).body())
                .contains("This is still true", "From PIA-")
                .doesNotContain("A row that was removed");
        assertThat(visit.send(company.owner(), earlier, "keep", "planned_start", "keep", "no_such_question")
                        .location())
                .endsWith("/questionnaire");
        assertThat(answers.values(story.get(id), Assessments.DPIA)).containsOnlyKeys(COUNTRIES, "planned_start");
        assertThat(visit.open(company.owner(), "/assessments/" + id + "/check").body())
                .contains("for your confirmation");
        assertThat(visit.send(company.auditor(), earlier, "keep", "project_summary")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void intakeOffersEarlierAssessmentsAndRefusesWhatIsNone() {
        AssessmentId earlier = story.answered();
        String reference = story.get(earlier).reference();
        assertThat(visit.open(company.owner(), "/assessments/new?q=" + reference)
                        .body())
                .contains(earlier.toString());
        assertThat(visit.open(company.owner(), "/assessments/new?earlier=" + earlier)
                        .body())
                .contains("You start from", "One card for all shops");
        assertThat(visit.open(company.otherOwner(), "/assessments/new?earlier=" + earlier)
                        .status())
                .isEqualTo(404);
        assertThat(visit.send(
                                company.owner(),
                                "/assessments/new",
                                "title",
                                "T",
                                "summary",
                                "S",
                                "department",
                                "marketing",
                                "countries",
                                "FR",
                                "earlier",
                                "none")
                        .status())
                .isEqualTo(422);
    }

    private AssessmentId screenedAgain() {
        AssessmentId id = again(story.answered());
        story.screen(id, "evaluation", "large_scale");
        return id;
    }

    private AssessmentId again(AssessmentId earlier) {
        return company.as(company.owner(), () -> newAssessments.start(intake(Optional.empty(), Optional.of(earlier))))
                .id();
    }

    private static Intake intake(Optional<EntryId> entry, Optional<AssessmentId> earlier) {
        return new Intake("Loyalty again", "A second year.", "marketing", null, List.of("FR"), entry, earlier);
    }

    private int keepAll(AssessmentId id, String questionnaire) {
        List<String> all = suggestions.open(story.get(id), questionnaire).stream()
                .map(s -> s.question().id())
                .toList();
        return company.as(company.owner(), () -> suggestions.keep(id, questionnaire, all));
    }

    private int missing(AssessmentId id) {
        return company.as(company.owner(), () -> submissions.missing(id)).size();
    }
}
