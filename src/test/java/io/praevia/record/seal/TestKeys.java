package io.praevia.record.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Two keys for tests, made once. */
public final class TestKeys {

    public static final Instant NOW = Instant.parse("2026-12-03T14:20:30Z");
    public static final SealingKey OURS = fresh("Fjellby Retail Group");
    public static final SealingKey OTHER = fresh("Somebody Else, Inc.");

    private TestKeys() {}

    /** The certificate that our seals are to be trusted by. */
    public static X509Certificate certificate() {
        return OURS.certificate();
    }

    private static SealingKey fresh(String organisation) {
        try {
            Path folder = Files.createTempDirectory("praevia-seal");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("seal.p12");
            file.toFile().deleteOnExit();
            return new SealingKey(
                    new SealProperties(file, "test-password", organisation), Clock.fixed(NOW, ZoneOffset.UTC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A certificate as an organisation may bring it: not one of our evaluation certificates. */
    public static X509Certificate certificate(KeyPair pair, String name) throws Exception {
        X500Name subject = new X500Name("CN=" + name);
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.TEN,
                Date.from(NOW),
                Date.from(NOW.plus(Duration.ofDays(365))),
                subject,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
