package io.praevia.audit.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** A private key under the name of a log. */
public final class LogSigner {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final byte[] PKCS8_ED25519 = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private final Ed25519PrivateKeyParameters secret;
    private final LogKey key;

    private LogSigner(Ed25519PrivateKeyParameters secret, String name) {
        this.secret = secret;
        this.key = new LogKey(name, secret.generatePublicKey().getEncoded());
    }

    /** Reads a PKCS#8 key in PEM. @throws IllegalArgumentException if it is none, or not Ed25519 */
    public static LogSigner parse(String pem, String name) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a private key in PEM");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            AsymmetricKeyParameter read = PrivateKeyFactory.createKey(der);
            if (read instanceof Ed25519PrivateKeyParameters secret) {
                return new LogSigner(secret, name);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a private key in PKCS#8", e);
        }
        throw new IllegalArgumentException("the key of the log is not Ed25519");
    }

    /** A new key as PKCS#8 in PEM. */
    public static String newKey() {
        byte[] seed = new Ed25519PrivateKeyParameters(new SecureRandom()).getEncoded();
        byte[] der = java.util.Arrays.copyOf(PKCS8_ED25519, PKCS8_ED25519.length + seed.length);
        System.arraycopy(seed, 0, der, PKCS8_ED25519.length, seed.length);
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(der) + "\n" + END + "\n";
    }

    public LogKey key() {
        return key;
    }

    /** @param text ends with a line break */
    public SignedNote sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(bytes, 0, bytes.length);
        SignedNote.Signature line = new SignedNote.Signature(key.name(), key.idBytes(), signer.generateSignature());
        return new SignedNote(text, List.of(line));
    }
}
