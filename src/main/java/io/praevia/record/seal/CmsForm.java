package io.praevia.record.seal;

import io.praevia.record.seal.stamp.StampCheck;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** The fields of a signature that the signature itself does not cover must be exactly those that our seals have. */
final class CmsForm {

    private static final ASN1Integer ONE = new ASN1Integer(1);
    private static final Set<ASN1ObjectIdentifier> RSA =
            Set.of(PKCSObjectIdentifiers.rsaEncryption, PKCSObjectIdentifiers.sha256WithRSAEncryption);

    private CmsForm() {}

    static boolean isOurs(SignedData data) {
        return data.getVersion().equals(ONE)
                && data.getDigestAlgorithms().size() == 1
                && isSha256(data.getDigestAlgorithms().getObjectAt(0))
                && CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType())
                && data.getEncapContentInfo().getContent() == null
                && data.getCRLs() == null
                && data.getSignerInfos().size() == 1
                && isOurs(SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)))
                && isSame(
                        SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)),
                        data.getSignerInfos().getObjectAt(0))
                && namesItsCertificate(data);
    }

    /** Letter for letter: names that only read the same would let a byte change unseen. */
    private static boolean namesItsCertificate(SignedData data) {
        ASN1Encodable named = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0))
                .getSID()
                .getId();
        for (ASN1Encodable certificate : data.getCertificates()) {
            if (isSame(named, new IssuerAndSerialNumber(Certificate.getInstance(certificate)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(ASN1Encodable one, ASN1Encodable other) {
        try {
            return Arrays.equals(
                    one.toASN1Primitive().getEncoded(ASN1Encoding.DER),
                    other.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOurs(SignerInfo signer) {
        AlgorithmIdentifier signature = signer.getDigestEncryptionAlgorithm();
        return signer.getVersion().equals(ONE)
                && isSha256(signer.getDigestAlgorithm())
                && RSA.contains(signature.getAlgorithm())
                && hasNoParameters(signature)
                && (signer.getUnauthenticatedAttributes() == null || isStamped(signer));
    }

    private static boolean isStamped(SignerInfo signer) {
        try {
            StampCheck.of(signer);
            return true;
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle answers malformed ASN.1 with exceptions of many kinds
            return false;
        }
    }

    private static boolean isSha256(ASN1Encodable algorithm) {
        AlgorithmIdentifier identifier = AlgorithmIdentifier.getInstance(algorithm);
        return NISTObjectIdentifiers.id_sha256.equals(identifier.getAlgorithm()) && hasNoParameters(identifier);
    }

    private static boolean hasNoParameters(AlgorithmIdentifier identifier) {
        return identifier.getParameters() == null || DERNull.INSTANCE.equals(identifier.getParameters());
    }
}
