package io.praevia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.identity.account.ApiTokens;
import io.praevia.identity.leaving.Leaving;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class PeoplePageTests {

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Leaving leaving;

    @Autowired
    private NewAssessments newAssessments;

    @Test
    void anAdministratorAddsSomebodyWithRoles() {
        String email = "new-" + UUID.randomUUID() + "@example.org";
        String[] fields = {"name", "Nadia New", "email", email, "department", "legal", "roles", "REVIEWER"};
        assertThat(pages.send(company.administrator(), "/operations/people/new", fields))
                .redirectedUrl()
                .startsWith("/operations/people/");
        Person added = people.findByEmail(email).orElseThrow();
        assertThat(added.roles()).containsExactly(Role.REVIEWER);
        assertThat(pages.open(company.administrator(), "/operations/people?q=nadia"))
                .bodyText()
                .contains("Nadia New")
                .doesNotContain("reviewer-hr", "??");
        assertThat(pages.send(company.administrator(), "/operations/people/new", fields))
                .hasStatus(422)
                .bodyText()
                .contains("already a person with this address", "Nadia New");
    }

    @Test
    void whoIsNoAdministratorSeesNoneOfIt() {
        for (String address : new String[] {"/operations/people", "/operations/departments", "/operations"}) {
            assertThat(pages.open(company.privacyOfficer(), address)).hasStatus(403);
        }
        assertThat(pages.send(company.owner(), "/operations/people/" + company.owner() + "/roles", "roles", "DPO"))
                .hasStatus(403);
    }

    @Test
    void rolesChangeOnlyWithTheAdministratorsOwnPassword() {
        PersonId person = company.hire("riser", "legal");
        String address = "/operations/people/" + person + "/roles";
        for (String wrong : new String[] {"", "a guess that is wrong"}) {
            assertThat(pages.send(company.administrator(), address, "roles", "DPO", "password", wrong))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#password\"")
                    .containsPattern("value=\"DPO\"\\s+checked")
                    .doesNotContain("??");
        }
        assertThat(people.get(person).roles()).isEmpty();
        assertThat(pages.send(company.administrator(), address, "roles", "DPO", "password", Company.PASSWORD))
                .hasRedirectedUrl("/operations/people/" + person);
        assertThat(people.get(person).roles()).containsExactly(Role.DPO);
    }

    @Test
    void whoLeavesHandsEverythingOverInOneForm() {
        PersonId leaver = company.hire("leaver", "marketing");
        PersonId successor = company.hire("successor", "marketing");
        String reference = startAs(leaver);
        String token = company.as(leaver, () -> tokens.issue(leaver, "Script"));
        String page = "/operations/people/" + leaver;
        assertThat(pages.send(company.administrator(), page + "/active", "active", "false"))
                .hasStatus(409);
        assertThat(pages.open(company.administrator(), page + "/leaving"))
                .bodyText()
                .contains(reference, "Owns an open assessment")
                .doesNotContain("??");
        String duty = duty(leaver);
        assertThat(pages.send(company.administrator(), page + "/leaving", "all", "", "duty", duty, "who", "same"))
                .hasStatus(409)
                .bodyText()
                .contains("Say who takes over", "href=\"#all\"");
        assertThat(pages.send(
                        company.administrator(),
                        page + "/leaving",
                        "all",
                        successor.toString(),
                        "duty",
                        duty,
                        "who",
                        "same"))
                .hasRedirectedUrl(page);
        assertThat(people.get(leaver).active()).isFalse();
        assertThat(tokens.holder(token)).isEmpty();
        assertThat(pages.open(successor, "/")).bodyText().contains("Answer the screening");
        assertThat(pages.open(company.administrator(), page))
                .bodyText()
                .contains("Give access again")
                .doesNotContain("??");
    }

    private String duty(PersonId leaver) {
        return company.as(company.administrator(), () -> leaving.duties(leaver))
                .get(0)
                .key();
    }

    private String startAs(PersonId owner) {
        return company.as(
                        owner,
                        () -> newAssessments.start(new Intake(
                                "Mine",
                                "Summary",
                                "marketing",
                                LocalDate.of(2027, 3, 1),
                                List.of("FR"),
                                Optional.empty())))
                .reference();
    }

    @Test
    void departmentsAreAddedOnce() {
        String key = "d" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(pages.send(company.administrator(), "/operations/departments", "key", key, "name", "Dept " + key))
                .hasRedirectedUrl("/operations/departments");
        assertThat(pages.send(company.administrator(), "/operations/departments", "key", key, "name", "Other"))
                .hasStatus(422);
        assertThat(pages.open(company.administrator(), "/operations/departments"))
                .bodyText()
                .contains("Dept " + key)
                .doesNotContain("??");
    }
}
