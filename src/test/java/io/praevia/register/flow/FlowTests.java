package io.praevia.register.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import io.praevia.register.draw.Drawing;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThings;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class FlowTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private SharedThings things;

    @Autowired
    private Flows flows;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private String mark;

    @BeforeEach
    void mark() {
        mark = "Flow" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anEntryIsDrawnFromItsSourcesToCountriesAndTheTableSaysTheSame() {
        office(() -> things.add(SharedKind.PARTY, "Mailer " + mark, Map.of("country", "IN")));
        EntryId entry = entry(Map.of(
                RegisterField.SOURCES, List.of("Web shop <b>"),
                RegisterField.SYSTEMS, List.of("CRM, Germany"),
                RegisterField.RECIPIENTS, List.of("Mailer " + mark + " · sends letters"),
                RegisterField.TRANSFERS, List.of("Japan: support")));
        Flow flow = flow(entry);
        assertThat(flow.rows())
                .extracting(Flow.Row::name)
                .containsExactly("Web shop <b>", "CRM, Germany", "Mailer " + mark, "Germany", "India", "Japan");
        assertThat(flow.rows().get(2).more()).isEqualTo("sends letters");
        assertThat(flow.drawing().boxes()).hasSize(6);
        String page = page(entry);
        assertThat(page).contains("<svg", "flow-map-desc", "Web shop &lt;b&gt;").doesNotContain("Web shop <b>");
    }

    @Test
    void anEntryThatSaysNothingIsNotDrawn() {
        EntryId entry = entry(Map.of(RegisterField.PURPOSES, List.of("Selling")));
        assertThat(flow(entry).rows()).isEmpty();
        assertThat(page(entry))
                .contains("Nothing to draw yet", "no data leave the EEA")
                .doesNotContain("flow-map-desc");
    }

    @Test
    void twentyFiveLongNamesStayInTheirColumnsAndTheSameEntryIsDrawnTheSame() {
        List<String> many = IntStream.range(0, 25)
                .mapToObj(n -> "Verkehrsüberwachungsdienstleistungsgesellschaft für " + n + " 受取人 " + "x".repeat(90))
                .toList();
        EntryId entry = entry(Map.of(
                RegisterField.SOURCES, List.of("People"),
                RegisterField.SYSTEMS, List.of("CRM"),
                RegisterField.RECIPIENTS, many));
        Flow flow = flow(entry);
        Drawing drawing = flow.drawing();
        assertThat(flow.rows()).hasSize(27);
        assertThat(drawing.height()).isLessThan(1_250);
        assertThat(drawing.texts()).extracting(Drawing.Text::words).anyMatch(text -> text.startsWith("and "));
        for (int i = 0; i < drawing.boxes().size(); i++) {
            for (Drawing.Rect other : drawing.boxes().subList(0, i)) {
                assertThat(apart(drawing.boxes().get(i), other)).isTrue();
            }
        }
        assertThat(flow(entry)).isEqualTo(flow);
    }

    @Test
    void transfersSayWhatTheyRestOn() {
        EntryId entry = entry(Map.of(
                RegisterField.RECIPIENTS,
                        List.of("Alpha, India", "Beta, Japan", "Gamma, France", "Delta, US", "Eps, Chile"),
                RegisterField.SAFEGUARDS, List.of("India: standard contractual clauses (Art. 46(2)(c))")));
        RegisterEntries.Entry read = office(() -> entries.get(entry));
        var transfers = office(() -> flows.transfers(read, List.of(), Locale.ENGLISH));
        assertThat(transfers.rows())
                .extracting(Transfer::place, Transfer::standing)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("India", Transfer.Standing.SAFEGUARDED),
                        org.assertj.core.groups.Tuple.tuple("Japan", Transfer.Standing.ADEQUATE),
                        org.assertj.core.groups.Tuple.tuple("United States", Transfer.Standing.PARTLY),
                        org.assertj.core.groups.Tuple.tuple("Chile", Transfer.Standing.OPEN));
    }

    @Test
    void theMapOfTheRegisterFollowsItsFilterAndLeavesOutWhatIsNotInUse() {
        EntryId used = entry(Map.of(RegisterField.RECIPIENTS, List.of("Alpha, Peru")));
        office(() -> register.add(
                new io.praevia.register.EntryFacts(
                        "Draft " + mark,
                        io.praevia.register.EntryRole.CONTROLLER,
                        new DepartmentId("marketing"),
                        java.util.Optional.empty(),
                        "draft",
                        null),
                new EntryContent(Map.of(RegisterField.RECIPIENTS, List.of("Alpha, Chile"))),
                "First"));
        String page = new Visit(mvc, people)
                .open(company.auditor(), "/register/transfers?q=" + mark)
                .body();
        assertThat(page).contains("Peru", "Nothing is named", "/register/" + used, "1 entry in use was looked at");
        assertThat(page).doesNotContain("Chile");
    }

    private static boolean apart(Drawing.Rect one, Drawing.Rect other) {
        return one.x() != other.x() || one.y() >= other.y() + other.height() || other.y() >= one.y() + one.height();
    }

    private Flow flow(EntryId entry) {
        return office(() -> flows.of(
                entries.get(entry), entries.named(entry, entries.get(entry).version()), Locale.ENGLISH));
    }

    private String page(EntryId entry) {
        return new Visit(mvc, people)
                .open(company.owner(), "/register/" + entry)
                .body();
    }

    private EntryId entry(Map<RegisterField, List<String>> content) {
        return office(() -> register.add(mark, new DepartmentId("marketing"), new EntryContent(content), "First"));
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
