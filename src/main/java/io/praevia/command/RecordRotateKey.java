package io.praevia.command;

import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.record.seal.rotation.KeyRotation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Replaces the key that records are sealed with. */
@Component("record rotate-key")
class RecordRotateKey implements Verb {

    private final KeyRotation rotation;

    RecordRotateKey(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refused.Invalid("", Message.of("seal.refused.argument"));
        }
        KeyRotation.Rotated rotated = rotation.rotate(Path.of(arguments.get(0)));
        out.printf("Records are sealed as %s from the next start on.%n", rotated.signer());
        if (rotated.evaluation()) {
            out.println("It is an evaluation key: it proves that records are unchanged, not who sealed them.");
        }
        out.println("Seals of the key before stay genuine. SHA-256 of the certificates:");
        out.println("before " + rotated.before());
        out.println("after  " + rotated.after());
        out.println(
                "Set praevia.seal.password to the password of the new key, give every node the new file, and start"
                        + " them again. The key store before is kept beside it; delete it when you have a copy where you want one.");
        return 0;
    }
}
