package io.praevia.command;

import io.praevia.audit.AuditVerifier;
import io.praevia.audit.TrailCheck;
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
        TrailCheck check = verifier.verifyAll();
        out.printf("%d entries in %d chains were recomputed.%n", check.entries(), check.chains());
        check.sentences().forEach(problem -> out.println(problem.english()));
        return check.holds() ? 0 : 1;
    }
}
