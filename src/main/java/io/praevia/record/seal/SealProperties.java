package io.praevia.record.seal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sealing key is.
 *
 * @param keystore PKCS#12 file with one private key; created with an evaluation key when it does not exist
 * @param password of the file and of the key in it; may be empty only for an evaluation key, whose password Praevia
 *     then keeps in a file beside it
 * @param organisation the name in an evaluation certificate
 */
@ConfigurationProperties("praevia.seal")
public record SealProperties(
        @DefaultValue("data/seal.p12") Path keystore,
        @DefaultValue("") String password,
        @DefaultValue("Evaluation of Praevia") String organisation) {

    @Override
    public String toString() {
        return "SealProperties[keystore=" + keystore + ", organisation=" + organisation + "]";
    }
}
