package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import io.praevia.record.pdf.SampleRecord;
import io.praevia.record.seal.SealProperties;
import io.praevia.record.seal.SealVerifier;
import io.praevia.record.seal.Sealer;
import io.praevia.record.seal.TestKeys;
import io.praevia.record.seal.Verification;
import io.praevia.record.seal.stamp.TimeStamps;
import io.praevia.support.Authority;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A seal with a time stamp of somebody else: judged by the European Commission's software and by ours. */
class StampedSealTest {

    private final Authority authority = new Authority(TestKeys.NOW.plusSeconds(2));
    private final SealVerifier verifier = new SealVerifier(TestKeys.OURS);

    @AfterEach
    void stop() {
        authority.close();
    }

    @Test
    void theSealIsPadesBaselineT() {
        SimpleReport report = validate(sealed());
        String seal = report.getFirstSignatureId();
        assertThat(report.getSignatureFormat(seal)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(report.getIndication(seal)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getAdESValidationErrors(seal)).isNullOrEmpty();
    }

    @Test
    void ourOwnCheckNamesWhoStampedAndWhen() {
        Verification found = verifier.verify(sealed());
        assertThat(found.isGenuine()).isTrue();
        assertThat(found.stamp()).isNotNull();
        assertThat(found.stamp().authority()).isEqualTo("Clock Tower Ltd");
        assertThat(found.stamp().at()).isEqualTo(TestKeys.NOW.plusSeconds(2));
    }

    @Test
    void aChangedStampIsSeen() {
        byte[] sealed = sealed();
        byte[] imprint = hex("Clock Tower Ltd");
        int at = new String(sealed, StandardCharsets.ISO_8859_1)
                .indexOf(new String(imprint, StandardCharsets.ISO_8859_1));
        assertThat(at).isPositive();
        byte[] changed = sealed.clone();
        changed[at + 1] = changed[at + 1] == '3' ? (byte) '4' : (byte) '3';
        assertThat(verifier.verify(changed).isGenuine()).isFalse();
    }

    @Test
    void withoutAnAnswerNothingIsSealed() {
        authority.answers(answer -> "no stamp".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::sealed).isInstanceOf(UncheckedIOException.class);
        authority.close();
        assertThatThrownBy(this::sealed).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() {
        byte[][] first = new byte[1][];
        authority.answers(answer -> first[0] == null ? first[0] = answer : first[0]);
        sealed();
        assertThatThrownBy(this::sealed).isInstanceOf(UncheckedIOException.class);
    }

    private byte[] sealed() {
        TimeStamps stamps = new TimeStamps(new SealProperties(Path.of("unused"), "", "", authority.url(), ""));
        return new Sealer(TestKeys.OURS, stamps).seal(SampleRecord.pdf(), TestKeys.NOW);
    }

    private static byte[] hex(String text) {
        return java.util.HexFormat.of()
                .formatHex(text.getBytes(StandardCharsets.US_ASCII))
                .toUpperCase(java.util.Locale.ROOT)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private SimpleReport validate(byte[] pdf) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(TestKeys.certificate()));
        trusted.addCertificate(new CertificateToken(authority.trusted()));
        CommonCertificateVerifier certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(trusted);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(TestKeys.NOW.plus(Duration.ofMinutes(1))));
        return validator.validateDocument().getSimpleReport();
    }
}
