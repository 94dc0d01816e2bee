package io.praevia.record.seal;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Reads what people want to know from a certificate. */
final class Certificates {

    private static final int LONGEST_NAME = 200;

    private Certificates() {}

    /** The common name of the subject, or its whole name when it has none; at most 200 characters. */
    static String commonName(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        RDN[] names = subject.getRDNs(BCStyle.CN);
        String name = names.length == 0
                ? subject.toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue()).replace("\\", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
