package io.praevia.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
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
class IntakeEntryTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private String mark;
    private EntryId first;

    @BeforeEach
    void aLargeRegister() {
        mark = "large" + UUID.randomUUID().toString().substring(0, 8);
        company.as(company.privacyOfficer(), () -> {
            for (int n = 0; n < 31; n++) {
                EntryId added = register.add(
                        "Entry " + mark + " " + n, new DepartmentId("it"), new EntryContent(Map.of()), "First");
                first = n == 0 ? added : first;
            }
            return null;
        });
    }

    @Test
    void anEntryIsSearchedForWhereThereAreManyAndNothingTypedIsLost() {
        Visit visit = new Visit(mvc, people);
        assertThat(visit.open(company.owner(), "/assessments/new").body())
                .contains("Search the register")
                .doesNotContain(mark, "<select class=\"form-select is-width-20\" id=\"entry\"");
        Visit.Answer found = visit.send(
                company.owner(),
                "/assessments/new",
                "title",
                "Half <typed>",
                "find",
                "entry",
                "entryWords",
                mark + " 0");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains("Entry " + mark + " 0", "value=\"" + first, "Half &lt;typed&gt;");
        assertThat(visit.open(company.owner(), "/assessments/new?entry=" + first)
                        .body())
                .contains("Entry " + mark + " 0");
        assertThat(visit.send(company.owner(), "/assessments/new", "find", "entry", "entryWords", "zzz" + mark)
                        .body())
                .contains("No entry holds all these words.");
    }
}
