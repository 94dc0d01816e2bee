package io.praevia.kernel;

import io.praevia.kernel.text.Message;
import java.io.Serializable;
import java.util.List;

/**
 * An expected refusal with a reason that the person may read; the web layer turns each kind into its answer.
 * {@link #getMessage()} is English, for logs.
 */
public abstract sealed class Refused extends RuntimeException {

    private final transient Message reason;

    private Refused(Message reason) {
        super(reason.english(), null, false, false);
        this.reason = reason;
    }

    /** For people, in the reader's language. */
    public Message reason() {
        return reason;
    }

    /** The thing does not exist, or this person may not know that it does (404). */
    public static final class NotFound extends Refused {
        public NotFound(String key, Object... arguments) {
            this(Message.of(key, arguments));
        }

        public NotFound(Message reason) {
            super(reason);
        }
    }

    /** The person may see the thing but not do this to it (403). */
    public static final class NotAllowed extends Refused {
        public NotAllowed(String key, Object... arguments) {
            this(Message.of(key, arguments));
        }

        public NotAllowed(Message reason) {
            super(reason);
        }
    }

    /** The thing is no longer in the state that the act needs (409). */
    public static final class Conflict extends Refused {
        public Conflict(String key, Object... arguments) {
            this(Message.of(key, arguments));
        }

        public Conflict(Message reason) {
            super(reason);
        }
    }

    /** Somebody else changed the value since it was read (409); both versions are given so that nothing is lost. */
    public static final class Stale extends Refused {
        private final transient Object yours;
        private final transient Object theirs;
        private final int currentVersion;

        public Stale(Object yours, Object theirs, int currentVersion) {
            super(Message.of("layout.refused.stale"));
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
                    .map(Problem::reason)
                    .reduce(Message::and)
                    .orElse(Message.of("layout.refused.invalid")));
            this.problems = List.copyOf(problems);
        }

        public Invalid(String field, String key, Object... arguments) {
            this(field, Message.of(key, arguments));
        }

        public Invalid(String field, Message reason) {
            this(List.of(new Problem(field, reason)));
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
    public record Problem(String field, Message reason) implements Serializable {

        public Problem(String field, String key, Object... arguments) {
            this(field, Message.of(key, arguments));
        }

        /** In the reader's language. */
        public String message() {
            return reason.toString();
        }
    }
}
