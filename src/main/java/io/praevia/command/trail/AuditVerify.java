package io.praevia.command.trail;

import io.praevia.audit.AuditVerifier;
import io.praevia.audit.TrailCheck;
import io.praevia.command.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks the trail in the database against the file of checkpoints, or the one that is named. */
@Component("audit verify")
class AuditVerify implements Verb {

    private final AuditVerifier verifier;

    AuditVerify(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            VerifyOptions options = VerifyOptions.of(arguments);
            TrailCheck check =
                    options.named() ? verifier.verifyAll(options.checkpoints(), options.key()) : verifier.verifyAll();
            return VerifyOptions.tell(check, out);
        } catch (IOException | IllegalArgumentException e) {
            out.println(e.getMessage());
            return VerifyOptions.UNREADABLE;
        }
    }
}
