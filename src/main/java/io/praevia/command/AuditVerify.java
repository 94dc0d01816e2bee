package io.praevia.command;

import io.praevia.audit.AuditVerifier;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

@Component("audit verify")
class AuditVerify implements Verb {

    private final AuditVerifier verifier;

    AuditVerify(AuditVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        AuditVerifier.Result result = verifier.verifyAll();
        out.printf("%d entries in %d chains were recomputed.%n", result.entries(), result.chains());
        result.broken()
                .forEach(broken -> out.printf(
                        "%s: %s%n", broken.subject(), broken.problem().english()));
        out.println(
                result.holds()
                        ? "The trail holds. A chain rewritten as a whole is found only against a copy kept outside."
                        : "The trail does not hold.");
        return result.holds() ? 0 : 1;
    }
}
