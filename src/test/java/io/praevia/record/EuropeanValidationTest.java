package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import io.praevia.record.pdf.SampleRecord;
import io.praevia.record.seal.Sealer;
import io.praevia.record.seal.TestKeys;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The European Commission's own validation software on our seal. */
class EuropeanValidationTest {

    private static final byte[] SEALED = new Sealer(TestKeys.OURS).seal(SampleRecord.pdf(), TestKeys.NOW);

    @Test
    void theSealIsAValidPadesBaselineSignature() {
        SimpleReport report = validate(SEALED);
        String seal = report.getFirstSignatureId();
        assertThat(report.getIndication(seal)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(seal)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(report.getAdESValidationErrors(seal)).isNullOrEmpty();
    }

    @Test
    void aChangedByteFails() {
        byte[] changed = SEALED.clone();
        changed[changed.length / 3] ^= 1;
        SimpleReport report = validate(changed);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
    }

    private static SimpleReport validate(byte[] pdf) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(TestKeys.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(TestKeys.NOW.plus(Duration.ofMinutes(1))));
        return validator.validateDocument().getSimpleReport();
    }
}
