package io.praevia.record;

import io.praevia.audit.note.LogKey;
import io.praevia.record.seal.Certificates;
import io.praevia.record.seal.SealVerifier;
import io.praevia.record.seal.Verification;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody learns of a file who has it, the organisation's certificates, and perhaps the key of its log: no
 * installation, database or network takes part.
 */
public record StrangersCheck(Verification verification, TrailInclusion trail) {

    /**
     * Never throws on the file's content, whatever it is.
     *
     * @param certificates PEM or DER
     * @param logKey empty trusts the keys that the seal covers
     * @throws CertificateException if there is no certificate
     */
    public static StrangersCheck of(byte[] file, InputStream certificates, Optional<LogKey> logKey)
            throws CertificateException {
        List<X509Certificate> trusted = Certificates.read(certificates);
        Verification verification = new SealVerifier(trusted::contains).verify(file);
        TrailInclusion trail = verification.isGenuine()
                ? TrailInclusion.of(
                        file,
                        proof -> logKey.map(proof::check)
                                .orElseGet(proof::check)
                                .map(head -> new TrailInclusion.ProvedAlone(
                                        proof.entries().size(), head)))
                : new TrailInclusion.Unseen();
        return new StrangersCheck(verification, trail);
    }

    /** Sealed with a named certificate, unchanged, and with no proof that fails. */
    public boolean sound() {
        return verification.isGenuine() && trail.sound();
    }

    /** In plain words, one sentence a line. */
    public String explain() {
        List<String> lines = new ArrayList<>();
        lines.add(verification.outcome().sentence());
        if (verification.signer() != null) {
            lines.add(trail.sentence().english());
        }
        if (!verification.sha256().isEmpty()) {
            lines.add("SHA-256 " + verification.sha256());
        }
        return String.join("\n", lines);
    }
}
