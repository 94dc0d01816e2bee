package io.praevia.record.seal.stamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/** Checks that a time stamp is whole and made over exactly this signature; not whether its authority is to be trusted. */
public final class StampCheck {

    private StampCheck() {}

    /**
     * The stamp among the attributes that the signature does not cover, null when there are none.
     *
     * @throws IOException when there is anything but one sound time stamp
     */
    public static @Nullable Stamp of(SignerInfo signer) throws IOException {
        ASN1Set unsigned = signer.getUnauthenticatedAttributes();
        return unsigned == null
                ? null
                : read(unsigned, signer.getEncryptedDigest().getOctets());
    }

    private static Stamp read(ASN1Set unsigned, byte[] signature) throws IOException {
        if (unsigned.size() != 1) {
            throw new IOException("more than a time stamp");
        }
        Attribute attribute = Attribute.getInstance(unsigned.getObjectAt(0));
        if (!PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.equals(attribute.getAttrType())
                || attribute.getAttrValues().size() != 1) {
            throw new IOException("not a time stamp");
        }
        try {
            TimeStampToken token = new TimeStampToken(
                    ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
            return requireSound(token, signature);
        } catch (TSPException e) {
            throw new IOException("not a time stamp", e);
        }
    }

    static Stamp requireSound(TimeStampToken token, byte[] signature) throws IOException {
        try {
            boolean same = NISTObjectIdentifiers.id_sha256.equals(
                            token.getTimeStampInfo().getMessageImprintAlgOID())
                    && MessageDigest.isEqual(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            MessageDigest.getInstance("SHA-256").digest(signature));
            if (!same) {
                throw new IOException("a time stamp over something else");
            }
            X509Certificate certificate = certificate(token)
                    .orElseThrow(() -> new IOException("the time stamp does not carry its certificate"));
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
            return new Stamp(certificate, token.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("the time stamp does not hold", e);
        }
    }

    private static Optional<X509Certificate> certificate(TimeStampToken token) throws GeneralSecurityException {
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new JcaX509CertificateConverter()
                        .getCertificate(found.iterator().next()));
    }

    /** Who stamped, and when. */
    public record Stamp(X509Certificate authority, Instant at) {}
}
