package io.praevia.record.seal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sealing key is.
 *
 * @param keystore PKCS#12 file with one private key; created with an evaluation key when it does not exist
 * @param password of the file and of the key in it; may be empty only for an evaluation key, whose password Praevia
 *     then keeps in a file beside it
 * @param organisation the name in an evaluation certificate
 * @param timestampUrl of a time-stamping authority (RFC 3161); empty for seals without a time stamp
 * @param nextPassword of the key that {@code record rotate-key} brings; empty when it is the same
 */
@ConfigurationProperties("praevia.seal")
public record SealProperties(
        @DefaultValue("data/seal.p12") Path keystore,
        @DefaultValue("") String password,
        @DefaultValue("Evaluation of Praevia") String organisation,
        @DefaultValue("") String timestampUrl,
        @DefaultValue("") String nextPassword) {

    @ConstructorBinding
    public SealProperties {}

    /** Seals without a time stamp. */
    public SealProperties(Path keystore, String password, String organisation) {
        this(keystore, password, organisation, "", "");
    }

    @Override
    public String toString() {
        return "SealProperties[keystore=" + keystore + ", organisation=" + organisation + "]";
    }
}
