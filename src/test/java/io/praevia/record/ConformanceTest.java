package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.record.pdf.SampleRecord;
import io.praevia.record.pdf.Scripts;
import io.praevia.record.seal.Sealer;
import io.praevia.record.seal.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {

    private static final byte[] UNSEALED = SampleRecord.pdf();
    private static final byte[] SEALED = new Sealer(TestKeys.OURS).seal(UNSEALED, TestKeys.NOW);

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void theUnsealedRecordConforms(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.violations(UNSEALED, flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void theSealedRecordConforms(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.violations(SEALED, flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void thePreviewConforms(PDFAFlavour flavour) throws Exception {
        String xhtml = SampleRecord.page(true).xhtml();
        byte[] preview = SampleRecord.RENDERER.render(SampleRecord.document(xhtml));
        assertThat(VeraPdf.violations(preview, flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void aRecordWithALanguageTagOfItsOwnConforms(PDFAFlavour flavour) throws Exception {
        String xhtml = SampleRecord.page(false, Locale.JAPANESE).xhtml();
        assertThat(xhtml).contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ja\"");
        byte[] pdf = SampleRecord.RENDERER.render(SampleRecord.document(xhtml));
        assertThat(VeraPdf.violations(pdf, flavour)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "pt-BR", "ja", "ru", "ar"})
    void answersInEveryScriptConformInARecordOfEachLanguage(String language) throws Exception {
        byte[] pdf = SampleRecord.RENDERER.render(Scripts.document(Locale.forLanguageTag(language)));
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theValidatorSeesAnImageWithoutAlternative() throws Exception {
        String xhtml = SampleRecord.page(false).xhtml().replace(" alt=\"QR code", " data-x=\"QR code");
        byte[] pdf = SampleRecord.RENDERER.render(SampleRecord.document(xhtml));
        assertThat(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1)).anyMatch(text -> text.startsWith("7.3-1"));
    }

    @Test
    void anIndependentToolFindsTheSealValidOverTheWholeFile(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "pdfsig is not installed");
        Path file = Files.write(folder.resolve("sealed.pdf"), SEALED);
        Process pdfsig = new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(pdfsig.getInputStream().readAllBytes());
        assertThat(pdfsig.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(report)
                .contains("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached", "SHA-256")
                .contains("Signer Certificate Common Name: Fjellby Retail Group");
    }
}
