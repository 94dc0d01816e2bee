package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.DepartmentId;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.RegisterField;
import io.praevia.register.sheet.RegisterExports;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@PraeviaTest
class RegisterPdfTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterExports exports;

    @Autowired
    private Api api;

    private String mark;

    @BeforeEach
    void entries() {
        mark = "print" + UUID.randomUUID().toString().substring(0, 8);
        add(
                EntryRole.CONTROLLER,
                Map.of(
                        RegisterField.PURPOSES, List.of("Tell customers " + mark, "顧客への案内"),
                        RegisterField.SOURCES, List.of("Web shop"),
                        RegisterField.SYSTEMS, List.of("CRM, Germany"),
                        RegisterField.RECIPIENTS, List.of("Mailer, India", "Printer, Japan"),
                        RegisterField.SAFEGUARDS, List.of("India: standard contractual clauses")));
        add(EntryRole.PROCESSOR, Map.of(RegisterField.CONTROLLERS, List.of("Bakery " + mark)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt-BR", "ja", "ru"})
    void theDocumentConformsInEveryLanguage(String language) throws Exception {
        byte[] pdf = pdf(mark, Locale.forLanguageTag(language));
        Files.write(Path.of("target", "register-" + language + ".pdf"), pdf);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertThat(VeraPdf.violations(pdf, flavour))
                    .as(language + " " + flavour)
                    .isEmpty();
        }
    }

    @Test
    void bothPartsOfTheArticleAreInItWithCoverContentsAndBookmarks() throws Exception {
        byte[] pdf = pdf(mark, Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document))
                    .containsSubsequence("Data protection officer", "Narrowed to", mark, "Contents")
                    .containsSubsequence("What we decide ourselves", "Art. 30(1)(b) GDPR", "Tell customers " + mark)
                    .contains("Not stated, although Art. 30")
                    .containsSubsequence("Web shop", "CRM, Germany", "Mailer, India", "standard contractual clauses")
                    .containsSubsequence("What we process for others", "Bakery " + mark)
                    .contains("Page 1 of " + document.getNumberOfPages());
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getFirstChild().getTitle()).startsWith("1 What we decide");
            assertThat(outline.getFirstChild().getFirstChild().getTitle()).startsWith("1.1 Entry " + mark);
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
    }

    @Test
    void aRegisterWithoutEntriesIsADocumentToo() throws Exception {
        byte[] pdf = pdf("nothing" + mark, Locale.ENGLISH);
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void whoMayReadTheRegisterTakesItAlongOverTheApi() throws Exception {
        var answer = api.get(company.auditor(), "/register/export/pdf?words=" + mark);
        assertThat(answer.response().getContentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.response().getContentAsByteArray())) {
            assertThat(text(document)).contains("Bakery " + mark);
        }
    }

    private byte[] pdf(String words, Locale language) {
        return as(() -> exports.pdf(new Filter(words, null, null, false), language));
    }

    private void add(EntryRole role, Map<RegisterField, List<String>> content) {
        DepartmentId department = new DepartmentId("marketing");
        EntryFacts facts = new EntryFacts("Entry " + mark, role, department, Optional.empty(), "active", null);
        as(() -> register.add(facts, new EntryContent(content), "First"));
    }

    private static String text(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private <T> T as(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
