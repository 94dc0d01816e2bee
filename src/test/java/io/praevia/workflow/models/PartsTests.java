package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Step;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.workflow.check.Vocabulary;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class PartsTests {

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Test
    void whoeverDrawsADiagramReadsEveryNameThatItMayUse() {
        assertThat(vocabulary.delegates()).contains("sealRecord", "enterRegister");
        assertThat(vocabulary.calls()).contains("dueDates.dueAt", "reviewRound.pending");
        assertThat(pages.open(company.privacyOfficer(), "/office/routes/names"))
                .hasStatusOk()
                .bodyText()
                .contains(vocabulary.delegates().stream()
                        .map(act -> "${" + act + "}")
                        .toList())
                .contains(vocabulary.variables())
                .contains(vocabulary.calls())
                .contains(Stream.of(Step.values())
                        .filter(step -> !step.afterwards())
                        .map(step -> "<code>" + step.key() + "</code>")
                        .toList())
                .contains("Seals the record", "Review for your department", "the data protection officer")
                .doesNotContain("??", "routes.names.");
        assertThat(pages.open(company.owner(), "/office/routes/names")).hasStatus(403);
    }
}
