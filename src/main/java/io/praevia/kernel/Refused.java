package io.praevia.kernel;

import java.util.List;

/** An expected refusal with a reason that the person may read; the web layer turns each kind into its answer. */
public abstract sealed class Refused extends RuntimeException {

    private Refused(String message) {
        super(message, null, false, false);
    }

    /** The thing does not exist, or this person may not know that it does (404). */
    public static final class NotFound extends Refused {
        public NotFound(String what) {
            super(what + " was not found, or is not shared with you.");
        }
    }

    /** The person may see the thing but not do this to it (403). */
    public static final class NotAllowed extends Refused {
        public NotAllowed(String reason) {
            super(reason);
        }
    }

    /** The thing is no longer in the state that the act needs (409). */
    public static final class Conflict extends Refused {
        public Conflict(String reason) {
            super(reason);
        }
    }

    /** Somebody else changed the value since it was read (409); both versions are given so that nothing is lost. */
    public static final class Stale extends Refused {
        private final transient Object yours;
        private final transient Object theirs;
        private final int currentVersion;

        public Stale(Object yours, Object theirs, int currentVersion) {
            super("Somebody else changed this since you opened it. Compare both versions and save again.");
            this.yours = yours;
            this.theirs = theirs;
            this.currentVersion = currentVersion;
        }

        public Object yours() {
            return yours;
        }

        public Object theirs() {
            return theirs;
        }

        public int currentVersion() {
            return currentVersion;
        }
    }

    /** The input does not hold (422); one problem per field. */
    public static final class Invalid extends Refused {
        private final transient List<Problem> problems;

        public Invalid(List<Problem> problems) {
            super(problems.stream()
                    .map(Problem::message)
                    .reduce((a, b) -> a + " " + b)
                    .orElse("The input is not valid."));
            this.problems = List.copyOf(problems);
        }

        public Invalid(String field, String message) {
            this(List.of(new Problem(field, message)));
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field the form field or JSON member, empty when it concerns the whole
     */
    public record Problem(String field, String message) {}
}
