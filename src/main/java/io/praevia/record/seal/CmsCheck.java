package io.praevia.record.seal;

import io.praevia.record.seal.stamp.StampCheck;
import io.praevia.record.seal.stamp.StampCheck.Stamp;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Checks the signature of one range: one signer, SHA-256 over exactly the range, certificate named in the signature. */
final class CmsCheck {

    private CmsCheck() {}

    /** What the signature says. */
    sealed interface Result permits Read, Unreadable {}

    /**
     * @param intact whether the signature holds over the range with the certificate's key
     * @param baseline whether it has the form that our seals have: SHA-256 and the certificate named inside
     * @param stamp the time stamp on it, null when it has none
     */
    record Read(
            X509Certificate signer,
            boolean intact,
            boolean baseline,
            @Nullable Stamp stamp) implements Result {}

    /** Not a signature, or one that names no certificate. */
    record Unreadable() implements Result {}

    static Result check(byte[] file, SignedRange range) {
        Optional<byte[]> encoded = range.signature(file);
        if (encoded.isEmpty()) {
            return new Unreadable();
        }
        try {
            ContentInfo whole = whole(encoded.get());
            if (!CmsForm.isOurs(SignedData.getInstance(whole.getContent()))) {
                return new Unreadable();
            }
            CMSSignedData signed = new CMSSignedData(new Content(file, range), whole);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return new Unreadable();
            }
            SignerInformation signer = signers.iterator().next();
            Collection<X509CertificateHolder> holders = signed.getCertificates().getMatches(signer.getSID());
            if (holders.isEmpty()) {
                return new Unreadable();
            }
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(holders.iterator().next());
            return new Read(
                    certificate,
                    isIntact(signer, certificate),
                    isBaseline(signer, certificate),
                    StampCheck.of(signer.toASN1Structure()));
        } catch (IOException | GeneralSecurityException | CMSException | RuntimeException e) {
            // Bouncy Castle answers malformed ASN.1 with exceptions of many kinds
            return new Unreadable();
        }
    }

    private static boolean isIntact(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }

    private static boolean isBaseline(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        return NISTObjectIdentifiers.id_sha256.getId().equals(signer.getDigestAlgOID()) && names(signer, certificate);
    }

    /** The signed attribute that stops a certificate from being exchanged for another with the same key (RFC 5035). */
    private static boolean names(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        Attribute attribute = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        SigningCertificateV2 named = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0]);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return named.getCerts().length > 0 && Arrays.equals(named.getCerts()[0].getCertHash(), hash);
    }

    /** The signature without its filling, written as our seals are; anything but zeros behind it is not ours to ignore. */
    private static ContentInfo whole(byte[] padded) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            ContentInfo info = ContentInfo.getInstance(in.readObject());
            byte[] written = info.getEncoded();
            boolean same = Arrays.equals(written, Arrays.copyOf(padded, written.length));
            if (!same || !CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw new IOException("not written as our seals are");
            }
            for (byte rest : in.readAllBytes()) {
                if (rest != 0) {
                    throw new IOException("bytes behind the signature");
                }
            }
            return info;
        }
    }

    /** The two pieces of the file that were signed. */
    private static final class Content extends CMSAbsentContent {
        private final byte[] file;
        private final SignedRange range;

        Content(byte[] file, SignedRange range) {
            this.file = file;
            this.range = range;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(file, 0, range.gapStart());
            out.write(file, range.gapEnd(), (int) (range.end() - range.gapEnd()));
        }
    }
}
