package io.praevia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class RegisterPageTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Visit visit;
    private String name;

    @BeforeEach
    void visitor() {
        visit = new Visit(mvc, people);
        name = "Newsletter" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void thePrivacyOfficerAddsAnEntryLineByLine() {
        Visit.Answer sent = visit.send(
                office(),
                "/register/new",
                "name",
                name,
                "department",
                "marketing",
                "reason",
                "Found in an audit",
                "purposes",
                "Tell customers\r\n\r\n  Measure interest ");
        assertThat(sent.location()).startsWith("/register/");
        Visit.Answer page = visit.open(company.owner(), sent.location());
        assertThat(page.body())
                .contains(name, "Tell customers", "Measure interest", "Art. 30(1)(b)", "Found in an audit")
                .contains("No assessment has decided on this processing yet")
                .doesNotContain("Change this entry");
    }

    @Test
    void anEntryWithoutNameDepartmentOrReasonIsRefusedAndKeepsWhatWasTyped() {
        Visit.Answer refused = visit.send(
                office(),
                "/register/new",
                "name",
                "",
                "department",
                "marketing",
                "reason",
                "x",
                "purposes",
                "Kept <i>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Name the processing activity.", "Kept &lt;i&gt;", "name-error");
        assertThat(visit.send(office(), "/register/new", "name", name, "department", "nowhere", "reason", "x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aChangeIsANewVersionAndItsDifferenceIsShownWordByWord() {
        EntryId entry = entry("Send offers");
        visit.send(
                office(),
                "/register/" + entry + "/edit",
                "basedOn",
                "1",
                "name",
                name,
                "reason",
                "Legal asked",
                "purposes",
                "Send fitting offers");
        String page = visit.open(company.auditor(), "/register/" + entry + "?from=1&to=2")
                .body();
        assertThat(page)
                .contains("What changed from version 1 to version 2", "Legal asked", "Version 2 by privacy-officer")
                .contains("<ins><span class=\"visually-hidden\">added: </span>fitting </ins>");
    }

    @Test
    void twoPeopleWhoChangeTheSameEntryBothSeeBothVersions() {
        EntryId entry = entry("Send offers");
        change(entry, "1", "Send good offers");
        Visit.Answer stale = change(entry, "1", "Send bad offers");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Somebody else changed this entry", ">good </del>", ">bad </ins>", "Send bad offers")
                .contains("name=\"basedOn\" value=\"2\"");
        assertThat(change(entry, "2", "Send bad offers").status()).isEqualTo(302);
        assertThat(company.as(office(), () -> entries.get(entry)).version()).isEqualTo(3);
    }

    @Test
    void onlyThePrivacyOfficeChangesTheRegister() {
        EntryId entry = entry("Send offers");
        for (PersonId person : List.of(company.owner(), company.dpo(), company.auditor())) {
            assertThat(visit.open(person, "/register/" + entry + "/edit").status())
                    .isEqualTo(403);
            assertThat(visit.send(person, "/register/new", "name", name).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theListIsNarrowedByWordsDepartmentStatusAndCoverage() {
        entry("Send offers");
        assertThat(list("?q=" + name)).contains(name, "1 entry", "In use");
        assertThat(list("?q=" + name + "&department=marketing&status=active&uncovered=true"))
                .contains(">" + name + "<");
        assertThat(list("?q=" + name + "&department=legal"))
                .contains("Nothing matches")
                .doesNotContain(">" + name + "<");
        assertThat(list("?q=" + name + "&status=retired")).doesNotContain(">" + name + "<");
    }

    @Test
    void retiredEntriesAreNotWithoutAValidAssessmentWhateverTheirReviewDay() {
        EntryId entry = entry("Send offers");
        jdbc.sql("update register_entry set status = 'retired', review_on = '2020-01-01' where id = ?")
                .param(entry.value())
                .update();
        assertThat(list("?q=" + name + "&uncovered=true")).doesNotContain(">" + name + "<");
    }

    private String list(String query) {
        return visit.open(company.owner(), "/register" + query).body();
    }

    private Visit.Answer change(EntryId entry, String basedOn, String purposes) {
        return visit.send(
                office(),
                "/register/" + entry + "/edit",
                "basedOn",
                basedOn,
                "name",
                name,
                "reason",
                "Better words",
                "purposes",
                purposes);
    }

    private EntryId entry(String purpose) {
        return company.as(
                office(),
                () -> register.add(
                        name,
                        new DepartmentId("marketing"),
                        new EntryContent(Map.of(RegisterField.PURPOSES, List.of(purpose))),
                        "First look"));
    }

    private PersonId office() {
        return company.privacyOfficer();
    }
}
