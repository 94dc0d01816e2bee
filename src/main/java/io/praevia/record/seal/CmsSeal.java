package io.praevia.record.seal;

import io.praevia.record.seal.stamp.TimeStamps;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Hashtable;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/** The signature inside a seal: detached CMS with SHA-256, RSA and the signing-certificate-v2 attribute (CAdES). */
final class CmsSeal {

    private CmsSeal() {}

    static byte[] sign(InputStream content, SealingKey key, TimeStamps stamps) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer(key));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return stamped(generator.generate(new Content(content), false), stamps)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("the seal cannot be made", e);
        }
    }

    /** The same with the time stamp as an attribute that the signature does not cover (EN 319 122-1, 5.3). */
    private static CMSSignedData stamped(CMSSignedData signed, TimeStamps stamps) throws IOException {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        Optional<TimeStampToken> token = stamps.over(signer.getSignature());
        if (token.isEmpty()) {
            return signed;
        }
        AttributeTable unsigned = new AttributeTable(new Hashtable<>())
                .add(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        token.get().toCMSSignedData().toASN1Structure());
        SignerInformation with = SignerInformation.replaceUnsignedAttributes(signer, unsigned);
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(with));
    }

    private static SignerInfoGenerator signer(SealingKey key)
            throws GeneralSecurityException, OperatorCreationException {
        AttributeTable attributes = new AttributeTable(new Hashtable<>())
                .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(key.certificate()));
        return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(parameters -> {
                    // PAdES takes the time from the signature dictionary and forbids this attribute (EN 319 142-1, 6.3)
                    AttributeTable all = new DefaultSignedAttributeTableGenerator(attributes).getAttributes(parameters);
                    return all.remove(CMSAttributes.signingTime);
                })
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(key.privateKey()), key.certificate());
    }

    private static SigningCertificateV2 signingCertificate(X509Certificate certificate)
            throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return new SigningCertificateV2(new ESSCertIDv2(hash));
    }

    /** The signed bytes, streamed. */
    private record Content(InputStream stream) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            stream.transferTo(out);
        }

        @Override
        public Object getContent() {
            return stream;
        }
    }
}
