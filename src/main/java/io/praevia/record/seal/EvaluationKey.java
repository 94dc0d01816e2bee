package io.praevia.record.seal;

import io.praevia.record.seal.store.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the self-signed key with which Praevia can be tried out before the organisation brings its own. */
final class EvaluationKey {

    private static final String UNIT = "Evaluation seal, not for reliance";

    private static final Duration VALIDITY = Duration.ofDays(3653);

    private EvaluationKey() {}

    /** Whether this certificate was made here. */
    static boolean made(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && subject.getRDNs(BCStyle.OU).length == 1
                && UNIT.equals(
                        subject.getRDNs(BCStyle.OU)[0].getFirst().getValue().toString());
    }

    /**
     * The password of an evaluation key store when none is configured: kept in a file beside it that its owner only can
     * read, made on first use.
     *
     * @throws IllegalStateException when the key store is there and that file is not
     */
    static char[] password(Path keystore) {
        Path file = keystore.resolveSibling(keystore.getFileName() + ".password");
        try {
            if (Files.notExists(file)) {
                if (Files.exists(keystore)) {
                    throw new IllegalStateException("praevia.seal.password is missing for " + keystore);
                }
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                KeyFiles.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the password of the evaluation key cannot be kept: " + file, e);
        }
    }

    /** Writes the key store whole or not at all, readable by its owner only. */
    static void create(Path file, char[] password, String organisation, Instant now)
            throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        KeyPair pair = generator.generateKeyPair();
        List<X509Certificate> chain = List.of(certificate(pair, organisation, now));
        KeyFiles.write(file, KeyFiles.of(pair.getPrivate(), chain, List.of(), password));
    }

    private static X509Certificate certificate(KeyPair pair, String organisation, Instant now)
            throws GeneralSecurityException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, organisation)
                .addRDN(BCStyle.OU, UNIT)
                .build();
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(120, new SecureRandom()).setBit(119),
                            Date.from(now.minus(Duration.ofHours(1))),
                            Date.from(now.plus(VALIDITY)),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("the evaluation certificate cannot be made", e);
        }
    }
}
