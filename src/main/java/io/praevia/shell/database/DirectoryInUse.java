package io.praevia.shell.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Somebody else holds the data directory; says what to do about it. */
final class DirectoryInUse extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    DirectoryInUse(String what, String remedy) {
        super(what + " " + remedy);
        this.remedy = remedy;
    }

    /** Lets a start that fails for this reason end in two sentences instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<DirectoryInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DirectoryInUse cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
