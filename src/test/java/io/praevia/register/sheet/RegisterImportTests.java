package io.praevia.register.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.Refused;
import io.praevia.kernel.sheet.Csv;
import io.praevia.kernel.sheet.Xlsx;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterField;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PraeviaTest
class RegisterImportTests {

    @Autowired
    private Company company;

    @Autowired
    private RegisterImports imports;

    @Autowired
    private RegisterExports exports;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private JsonMapper json;

    private String mark;

    @BeforeEach
    void mark() {
        mark = "sheet" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void rowsBecomeEntriesAndTheSameFileAgainChangesNothing() {
        String file = """
                external_id;Name of the processing;Department;Role;Purposes;Owner;Next review
                %1$s-1;Payroll %1$s;Hr;controller;"Pay people
                Keep books";;2031-04-05
                %1$s-2;Hosting %1$s;it;As processor;;;31.12.2030
                """.formatted(mark);
        ImportView view = look(csv(file));
        assertThat(view.columns())
                .containsExactly("external_id", "name", "department", "role", "purposes", "owner", "review_on");
        assertThat(view.count("added")).isEqualTo(2);
        UUID batch = office(() -> imports.apply(view.id(), "From the old list"));
        assertThat(office(() -> imports.apply(view.id(), "Twice"))).isEqualTo(batch);
        List<Entry> found = found();
        assertThat(found.get(0).content().lines(RegisterField.PURPOSES)).containsExactly("Pay people", "Keep books");
        assertThat(found.get(0).reviewOn()).hasToString("2031-04-05");
        assertThat(found.get(1).role()).isEqualTo(EntryRole.PROCESSOR);
        ImportView again = look(csv(file));
        assertThat(again.count("same")).isEqualTo(2);
        assertThatThrownBy(() -> office(() -> imports.apply(again.id(), "Again")))
                .isInstanceOf(Refused.Conflict.class);
        ImportView changed = look(csv(file.replace("Pay people", "Pay everybody")));
        assertThat(changed.count("changed")).isEqualTo(1);
        office(() -> imports.apply(changed.id(), "Corrected"));
        assertThat(found()).extracting(Entry::version).containsExactly(2, 1);
    }

    @Test
    void oneBadRowKeepsTheWholeFileOutAndComesBackWithItsProblem() {
        ImportView view = look(csv("""
                name,department,status,review_on,owner
                Good %1$s,legal,active,,
                ,legal,,,
                Bad %1$s,nowhere,sleeping,soon,Nobody Here
                Good %1$s,legal,,,
                """.formatted(mark)));
        assertThat(view.count("problem")).isEqualTo(3);
        assertThat(view.first(1).get(0).number()).isEqualTo(3);
        assertThatThrownBy(() -> office(() -> imports.apply(view.id(), "Try"))).isInstanceOf(Refused.Conflict.class);
        assertThat(found()).isEmpty();
        String back = new String(office(() -> imports.problems(view.id())), StandardCharsets.UTF_8);
        assertThat(back)
                .contains("\"Problem\"", "Name the processing activity.", "nowhere", "sleeping", "soon", "Nobody Here")
                .contains("This entry stands twice in the file.");
        ImportView corrected =
                look(back.replace("\"nowhere\",\"sleeping\",\"soon\",\"Nobody Here\"", "\"hr\",\"\",\"\",\"\"")
                        .replace("\"\",\"legal\"", "\"Named " + mark + "\",\"legal\"")
                        .replaceFirst("(?s)(.*)Good ", "$1Other ")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(corrected.count("problem")).isZero();
        assertThat(corrected.count("added")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "Zwecke, purposes",
        "finalités, purposes",
        "取得者, recipients",
        "data_subjects, data_subjects",
        "E-Mail, ''"
    })
    void headingsAreGuessedInEveryLanguage(String heading, String key) {
        ImportView view = look(csv("name," + heading + "\nA " + mark + ",x\n"));
        assertThat(view.columns()).containsExactly("name", key);
    }

    @Test
    void columnsAreChangedByHandButNoneIsMeantTwice() {
        ImportView view = look(csv("What,Where\nTickets " + mark + ",it\n"));
        assertThat(view.count("problem")).isEqualTo(1);
        office(() -> {
            imports.map(view.id(), List.of("name", "department"));
            return null;
        });
        assertThat(office(() -> imports.view(view.id())).count("added")).isEqualTo(1);
        assertThatThrownBy(() -> office(() -> {
                    imports.map(view.id(), List.of("name", "name"));
                    return null;
                }))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void whatIsExportedIsImportedAgainWithoutAChangeAndHoldsNoFormula() {
        byte[] workbook = Xlsx.write(
                List.of(
                        List.of("name", "department", "description", "purposes"),
                        List.of("=SUM(A1) " + mark, "legal", "+1", "@x\n-y")),
                40);
        office(() -> imports.apply(look(workbook).id(), "First"));
        var filter = new RegisterEntries.Filter(mark, null, null, false);
        String csv = new String(office(() -> exports.csv(filter)), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=SUM(A1) " + mark, "\"'+1\"", "\"'@x\n-y\"");
        assertThat(look(csv.getBytes(StandardCharsets.UTF_8)).count("same")).isEqualTo(1);
        assertThat(look(office(() -> exports.xlsx(filter))).count("same")).isEqualTo(1);
        assertThat(Csv.write(List.of(List.of("\tx", "\0=x", "＝x", "-1"))))
                .isEqualTo("\"'\tx\",\"'\0=x\",\"'＝x\",\"'-1\"\r\n");
    }

    @Test
    void anEntryIsWrittenInTheDataPrivacyVocabulary() {
        look(csv("name,department,legal_basis,processors\nNews " + mark + ",legal,Art. 6(1)(a): consent,Mail Ltd\n"));
        office(() -> imports.apply(
                look(csv("name,department,legal_basis,processors\nNews " + mark
                                + ",legal,Art. 6(1)(a): consent,Mail Ltd\n"))
                        .id(),
                "First"));
        JsonNode graph =
                json.readTree(office(() -> exports.jsonLd(new RegisterEntries.Filter(mark, null, null, false))));
        assertThat(graph.at("/@context/dpv").asString()).isEqualTo("https://w3id.org/dpv#");
        JsonNode process = graph.at("/dct:hasPart/0");
        assertThat(process.at("/dct:title").asString()).isEqualTo("News " + mark);
        assertThat(process.at("/dpv:hasLegalBasis").toString()).contains("eu-gdpr:A6-1-a");
        assertThat(process.at("/dpv:hasDataProcessor/0/rdfs:label").asString()).isEqualTo("Mail Ltd");
    }

    @Test
    void whatIsNoSpreadsheetOrNotOnesOwnOrNotForOneIsRefused() {
        assertThatThrownBy(() -> look(new byte[] {1, 0, 2})).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> look(csv("name\n"))).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> look(csv("name\n" + "x\n".repeat(RegisterImports.ROWS + 1))))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(company.dpo(), () -> imports.upload("a.csv", csv("name\nx\n"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office(() -> imports.view(UUID.randomUUID()))).isInstanceOf(Refused.NotFound.class);
    }

    private List<Entry> found() {
        return office(() -> entries.search(new RegisterEntries.Filter(mark, null, null, false)));
    }

    private ImportView look(byte[] content) {
        return office(() -> imports.view(imports.upload("register.csv", content)));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
