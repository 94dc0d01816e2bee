package io.praevia.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.find.Facets;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class FindingTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private Facets facets;

    private String mark;

    @BeforeEach
    void mark() {
        mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @CsvSource({
        "We measure the interests of customers, customer interest",
        "Newsletter and offers, newsl",
        "Die Kundinnen erhalten Schreiben an ihre Häuser, haus",
        "Les données des abonnés, donnée abonné",
        "Registro das compras dos clientes, compra cliente",
        "Обработка персональных данных, персональные данные",
        "個人データの利用, 個人データ",
        "個人データの利用, 利用",
        "個人データの利用, 人",
        "Stored on 192.0.2.7 as e-mail, e-mail",
        "It's an \"odd\" text \\ with: signs & (more), odd"
    })
    void wordsAreFoundInTheirForms(String text, String typed) {
        EntryId entry = entry(RegisterField.DESCRIPTION, text);
        assertThat(found(mark + " " + typed)).containsExactly(entry);
    }

    @ParameterizedTest
    @CsvSource({"個人データの利用, 人個", "We measure interest, nothing", "Letters to customers, -customers"})
    void whatIsNotThereIsNotFound(String text, String typed) {
        entry(RegisterField.DESCRIPTION, text);
        assertThat(found(mark + " " + typed)).isEmpty();
    }

    @Test
    void signsAloneFindNothingAndDoNoHarm() {
        entry(RegisterField.DESCRIPTION, "Anything");
        assertThat(found("' \\ :* & | ! ( ) <->")).isEmpty();
        assertThat(found("'' ; drop table register_entry; --")).isEmpty();
    }

    @Test
    void entriesAreNarrowedByBasisAndCountryThatTheirLinesName() {
        EntryId entry = entry(RegisterField.LEGAL_BASIS, "The person agrees (Art. 6 Abs. 1 lit. a DSGVO)");
        EntryId abroad = entry(RegisterField.TRANSFERS, "Inde · assistance");
        assertThat(narrowed("a", null)).containsExactly(entry);
        assertThat(narrowed("f", null)).isEmpty();
        assertThat(narrowed(null, "IN")).containsExactly(abroad);
        Facets.Counts counts = office(() -> facets.counts(new RegisterEntries.Filter(mark, null, null, false)));
        assertThat(counts.basis()).containsExactly(Map.entry("a", 1L));
        assertThat(counts.country()).containsExactly(Map.entry("IN", 1L));
        assertThat(counts.department()).containsExactly(Map.entry("marketing", 2L));
    }

    @Test
    void aLongTextIsStillStored() {
        EntryId entry = entry(RegisterField.DESCRIPTION, "персональные".repeat(1600) + " данные 個人データ".repeat(60));
        assertThat(found(mark)).containsExactly(entry);
    }

    private List<EntryId> narrowed(String basis, String country) {
        var filter = new RegisterEntries.Filter(mark, null, null, false, null, basis, country, null, null);
        return office(() -> entries.search(filter)).stream()
                .map(RegisterEntries.Entry::id)
                .toList();
    }

    private List<EntryId> found(String words) {
        return office(() -> entries.search(new RegisterEntries.Filter(words, null, null, false))).stream()
                .map(RegisterEntries.Entry::id)
                .toList();
    }

    private EntryId entry(RegisterField field, String line) {
        return office(() -> register.add(
                "Entry " + mark,
                new DepartmentId("marketing"),
                new EntryContent(Map.of(field, List.of(line))),
                "First look"));
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
