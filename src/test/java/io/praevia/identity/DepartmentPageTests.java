package io.praevia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.decision.advice.Advices;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class DepartmentPageTests {

    private static final String PAGE = "/operations/departments";

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Departments departments;

    @Autowired
    private People people;

    @Autowired
    private PeopleOffice office;

    @Autowired
    private NewAssessments newAssessments;

    @Autowired
    private Story story;

    @Autowired
    private Advices advices;

    @Autowired
    private Assessments assessments;

    @Test
    void aClosedDepartmentIsOfferedNowhereAndOpensAgain() {
        String key = open();
        assertThat(close(key)).hasRedirectedUrl(PAGE);
        assertThat(close(key)).hasRedirectedUrl(PAGE);
        assertThat(departments.nameOf(new DepartmentId(key))).isEqualTo("Dept " + key);
        String choice = "value=\"" + key + "\"";
        assertThat(pages.open(company.owner(), "/assessments/new")).bodyText().doesNotContain(choice);
        assertThat(pages.open(company.privacyOfficer(), "/register/new"))
                .bodyText()
                .doesNotContain(choice);
        assertThat(pages.open(company.administrator(), "/operations/people/new"))
                .bodyText()
                .doesNotContain(choice);
        assertThat(pages.open(company.administrator(), PAGE))
                .bodyText()
                .contains("Open Dept " + key + " again")
                .doesNotContain("??");
        assertThat(pages.open(company.auditor(), "/trail?action=department.deactivated"))
                .bodyText()
                .containsOnlyOnce("department " + key);
        assertThat(pages.send(company.administrator(), PAGE + "/" + key + "/activate"))
                .hasRedirectedUrl(PAGE);
        assertThat(pages.open(company.owner(), "/assessments/new")).bodyText().contains(choice);
    }

    @Test
    void onlyAnAdministratorCloses() {
        String key = open();
        for (PersonId person : List.of(company.owner(), company.privacyOfficer(), company.dpo())) {
            assertThat(pages.send(person, PAGE + "/" + key + "/deactivate")).hasStatus(403);
            assertThat(pages.send(person, PAGE + "/" + key + "/activate")).hasStatus(403);
        }
        assertThat(pages.sendAsStranger(PAGE + "/" + key + "/deactivate")).hasStatus(302);
        assertThat(isOpen(key)).isTrue();
        assertThat(close("nothing-of-this-name")).hasStatus(404);
    }

    @Test
    void thePrivacyOfficeStaysOpen() {
        assertThat(close("privacy")).hasStatus(409).bodyText().contains("reviews every assessment");
        assertThat(isOpen("privacy")).isTrue();
    }

    @Test
    void activePeopleAndOpenStepsKeepADepartmentOpen() {
        String key = open();
        PersonId executive = company.hire("one", key, Role.EXECUTIVE);
        assertThat(close(key)).hasStatus(409).bodyText().contains("One person in Dept " + key);
        AssessmentId id = toBeSignedIn(key);
        leaves(executive);
        assertThat(close(key)).hasStatus(409).bodyText().contains("One step waits for Dept " + key);
        assertThat(isOpen(key)).isTrue();
        company.as(company.owner(), () -> assessments.withdraw(id, "Stopped."));
        assertThat(close(key)).hasRedirectedUrl(PAGE);
    }

    @Test
    void nobodyComesBackIntoAClosedDepartment() {
        String key = open();
        PersonId one = company.hire("one", key);
        leaves(one);
        close(key);
        assertThat(pages.send(company.administrator(), "/operations/people/" + one + "/active", "active", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("Open the department again first");
        assertThat(people.get(one).active()).isFalse();
    }

    private String open() {
        String key = "d" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(pages.send(company.administrator(), PAGE, "key", key, "name", "Dept " + key))
                .hasRedirectedUrl(PAGE);
        return key;
    }

    private MvcTestResult close(String key) {
        return pages.send(company.administrator(), PAGE + "/" + key + "/deactivate");
    }

    private boolean isOpen(String key) {
        return departments.find(new DepartmentId(key)).orElseThrow().active();
    }

    private void leaves(PersonId person) {
        company.as(company.administrator(), () -> office.setActive(person, false));
    }

    private AssessmentId toBeSignedIn(String department) {
        Intake intake =
                new Intake("Project", "Summary", department, LocalDate.of(2027, 3, 1), List.of("FR"), Optional.empty());
        AssessmentId id =
                company.as(company.owner(), () -> newAssessments.start(intake)).id();
        story.screen(id, "evaluation", "large_scale");
        story.answerAll(id);
        story.rateRisks(id, 1);
        story.submit(id);
        story.approveAll(id);
        company.as(company.dpo(), () -> advices.give(id, "Sound.", List.of()));
        return id;
    }
}
