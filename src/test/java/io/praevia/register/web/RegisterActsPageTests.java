package io.praevia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Visit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class RegisterActsPageTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Visit visit;
    private String name;

    @BeforeEach
    void visitor() {
        visit = new Visit(mvc, people);
        name = "Payroll" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aProcessorsEntryAsksForWhatArticle30Paragraph2Names() {
        assertThat(visit.open(office(), "/register/new?role=processor").body())
                .contains("On whose behalf", "Art. 30(2)(b)", "Further processors")
                .doesNotContain("Art. 30(1)(");
        String address = visit.send(
                        office(),
                        "/register/new",
                        "role",
                        "processor",
                        "name",
                        name,
                        "department",
                        "hr",
                        "reason",
                        "New customer",
                        "draft",
                        "yes",
                        "controllers",
                        "Bakery Ltd",
                        "controllers.note",
                        "payslips every month",
                        "processing_categories",
                        "Calculating pay")
                .location();
        assertThat(visit.open(company.auditor(), address).body())
                .contains("As processor", "Draft", "Bakery Ltd · payslips every month", "Calculating pay")
                .contains("Art. 30 GDPR asks for 2 fields that are still empty");
    }

    @Test
    void oneMoreRowIsGivenWithoutScriptsAndNothingIsLost() {
        String page = visit.send(
                        office(),
                        "/register/new",
                        "name",
                        name,
                        "recipients",
                        "Post office",
                        "recipients.note",
                        "letters",
                        "more",
                        "recipients")
                .body();
        assertThat(page.split("name=\"recipients\"", -1)).hasSize(4);
        assertThat(page).contains("value=\"Post office\"", ">letters</textarea>", name);
    }

    @Test
    void aPartyIsKeptOnceAndShownWhereItIsNamed() {
        String party = "Printer " + name;
        visit.send(
                office(), "/register/shared/party", "name", party, "country", "CH", "contact", "dpo@printer.example");
        String entry = visit.send(
                        office(),
                        "/register/new",
                        "name",
                        name,
                        "department",
                        "hr",
                        "reason",
                        "It exists",
                        "processors",
                        party.toLowerCase(),
                        "processors.note",
                        "prints")
                .location();
        assertThat(visit.open(company.owner(), entry).body())
                .contains(">" + party + "</a>", " · prints", "Switzerland", "dpo@printer.example");
        assertThat(visit.send(office(), "/register/shared/party", "name", party.toUpperCase())
                        .status())
                .isEqualTo(422);
        assertThat(visit.send(company.owner(), "/register/shared/party", "name", "Mine")
                        .status())
                .isEqualTo(403);
        assertThat(visit.open(company.owner(), "/register/shared/party").body())
                .contains(party)
                .doesNotContain("Add a party");
        assertThat(visit.open(company.owner(), "/register/shared/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void anEntryIsRetiredWithAReasonAndBroughtBack() {
        EntryId entry = entry();
        visit.send(office(), "/register/" + entry + "/retire", "reason", "Shop closed");
        assertThat(visit.open(office(), "/register/" + entry).body())
                .contains("Retired", "Shop closed", "Bring it back")
                .doesNotContain("/edit");
        visit.send(office(), "/register/" + entry + "/restore", "reason", "Shop opened");
        assertThat(visit.open(office(), "/register/" + entry + "?from=2&to=3").body())
                .contains("Shop opened", "What changed from version 2 to version 3")
                .contains("Retired</del>", "In use</ins>");
        assertThat(visit.send(company.dpo(), "/register/" + entry + "/retire", "reason", "No")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aViewHasAnAddressOfItsOwnAndIsNobodyElses() {
        visit.send(company.owner(), "/register/views", "view", name, "status", "retired", "q", "a & b");
        String page = visit.open(company.owner(), "/register").body();
        String address = page.substring(page.lastIndexOf("/register/views/", page.indexOf(">" + name + "<")));
        address = address.substring(0, address.indexOf('"'));
        assertThat(visit.open(company.owner(), address).location()).contains("status=retired", "q=a%20%26%20b");
        assertThat(visit.open(company.auditor(), address).status()).isEqualTo(404);
        visit.send(company.owner(), address + "/remove");
        visit.send(company.owner(), address + "/remove");
        assertThat(visit.open(company.owner(), address).status()).isEqualTo(404);
    }

    @Test
    void severalEntriesAreChangedAfterAPreviewAndGivenBack() {
        EntryId entry = entry();
        String preview = visit.send(
                        office(),
                        "/register/bulk/preview",
                        "q",
                        name,
                        "all",
                        "true",
                        "act",
                        "department",
                        "newDepartment",
                        "legal")
                .body();
        assertThat(preview).contains("1 entry changes", ">Hr<", ">Legal<", "Change 1 entry");
        String mark = preview.replaceAll("(?s).*name=\"mark\" value=\"([^\"]+)\".*", "$1");
        String batch = visit.send(
                        office(),
                        "/register/bulk",
                        "q",
                        name,
                        "all",
                        "true",
                        "act",
                        "department",
                        "newDepartment",
                        "legal",
                        "mark",
                        mark,
                        "reason",
                        "Moved")
                .location();
        assertThat(visit.open(office(), "/register/" + entry).body()).contains(">Legal<", "Moved");
        visit.send(office(), batch + "/undo");
        assertThat(visit.open(office(), "/register/" + entry).body()).contains(">Hr<", "Undone: Moved");
        assertThat(visit.open(company.dpo(), batch).status()).isEqualTo(403);
        assertThat(visit.open(office(), "/register").body()).contains("Change several entries", "type=\"checkbox\"");
        assertThat(visit.open(company.dpo(), "/register").body())
                .doesNotContain("Change several entries", "name=\"entry\"", "Import a spreadsheet");
    }

    private EntryId entry() {
        return company.as(
                office(), () -> register.add(name, new DepartmentId("hr"), new EntryContent(Map.of()), "First look"));
    }

    private PersonId office() {
        return company.privacyOfficer();
    }
}
