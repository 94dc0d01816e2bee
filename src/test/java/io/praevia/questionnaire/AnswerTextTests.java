package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.ask;
import static io.praevia.questionnaire.Samples.choice;
import static io.praevia.questionnaire.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerText.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTextTests {

    private final AnswerText english = new AnswerText(Locale.ENGLISH);

    private List<String> lines(String id, AnswerValue value) {
        return english.read(ask(id), value).lines();
    }

    @Test
    void keysReadAsLabelsAndCodesAsNames() {
        assertThat(lines("surprise", choice("expected"))).containsExactly("No, they would expect it");
        assertThat(lines("data_subjects", new AnswerValue.Choices(List.of("customers", "patients"))))
                .containsExactly("Customers or members", "Patients");
        assertThat(lines("joins_sources", new AnswerValue.YesNo(true))).containsExactly("Yes");
        assertThat(lines("people_count", new AnswerValue.Number(new BigDecimal("2100000"))))
                .containsExactly("2,100,000 people");
        assertThat(lines("planned_start", new AnswerValue.Date(LocalDate.of(2027, 3, 1))))
                .containsExactly("March 1, 2027");
        assertThat(lines("project_summary", text("One\n\nTwo <b>"))).containsExactly("One", "", "Two <b>");
    }

    @Test
    void anotherLanguageHasItsOwnNamesAndNumbers() {
        AnswerText german = new AnswerText(Locale.GERMANY);
        Question places =
                Samples.read("id: places\ntype: countries").questions().get(0);
        assertThat(german.read(places, new AnswerValue.Countries(List.of("FR", "US")))
                        .lines())
                .containsExactly("Frankreich", "Vereinigte Staaten");
        assertThat(german.read(ask("people_count"), new AnswerValue.Number(new BigDecimal("12000.5")))
                        .lines())
                .containsExactly("12.000,5 people");
    }

    @Test
    void missingAndUnsureAnswersSaySo() {
        var none = english.read(ask("surprise"), null);
        assertThat(none.state()).isEqualTo(State.NOT_PROVIDED);
        assertThat(none.lines()).containsExactly("Not provided");
        var unsure = english.read(ask("retention"), new AnswerValue.NotSure());
        assertThat(unsure.state()).isEqualTo(State.NOT_SURE);
        assertThat(unsure.lines()).containsExactly("Not sure");
        assertThat(unsure.isTable()).isFalse();
    }

    @Test
    void aTableReadsWithItsColumnLabelsAndADashForEmptyCells() {
        var read = english.read(
                ask("processors"),
                Samples.table(Map.of(
                        "company",
                        text("Example\nCloud"),
                        "countries",
                        new AnswerValue.Countries(List.of("IE", "IN")))));
        assertThat(read.isTable()).isTrue();
        assertThat(read.columns()).containsExactly("Company", "What it does", "Where", "Contract", "Works for");
        assertThat(read.rows()).containsExactly(List.of("Example\nCloud", "–", "Ireland, India", "–", "–"));
    }

    @Test
    void aFileReadsAsItsNameWhenKnown() {
        UUID known = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        assertThat(new AnswerText(Locale.ENGLISH, Map.of(known, "flow.pdf"))
                        .read(ask("supporting_documents"), new AnswerValue.Files(List.of(known, unknown)))
                        .lines())
                .containsExactly("flow.pdf", unknown.toString());
    }

    @Test
    void aKeyThatTheQuestionNoLongerOffersIsStillShown() {
        assertThat(lines("surprise", choice("former_option"))).containsExactly("former_option");
    }
}
