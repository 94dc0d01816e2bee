package io.praevia.assessment;

import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The steps that people do; a diagram's {@code camunda:formKey} names one, and with it the page that handles it. */
public enum Step {
    SCREENING("/assessments/%s/screening"),
    SCREENING_VIEW("/assessments/%s/screening/view"),
    SCREENING_RULING("/assessments/%s/screening/ruling"),
    QUESTIONNAIRE("/assessments/%s/questionnaire"),
    REVIEW("/assessments/%s/reviews/%s"),
    REWORK("/assessments/%s/rework"),
    DPO_ADVICE("/assessments/%s/advice"),
    CONSULTATION("/assessments/%s/consultation"),
    SIGN_OFF("/assessments/%s/sign-off"),
    MEASURE("/assessments/%s/measures/%s"),
    MEASURE_CHECK("/assessments/%s/measures/%s"),
    MEASURE_DECISION("/assessments/%s/measures/%s"),
    RENEWAL("/assessments/%s/renewals/%s"),
    RENEWAL_CONFIRMATION("/assessments/%s/renewals/%s"),
    /** A step that an office added to its diagram: somebody confirms that it is done; the subject is the task. */
    CONFIRMATION("/assessments/%s/steps/%s");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    /** What the person is asked to do, as a short sentence. */
    public Message act() {
        return Message.of("assessment.act." + key());
    }

    /** The same in the reader's language, or as a changed diagram names it. */
    public Message named(String title) {
        return Stream.concat(Stream.of(act()), parts())
                .filter(known -> known.english().equals(title))
                .findFirst()
                .orElseGet(() -> Message.verbatim(title));
    }

    /** What the shipped diagrams call a part of the step. */
    private Stream<Message> parts() {
        return this == CONSULTATION
                ? Stream.of("ask", "points").map(part -> Message.of("assessment.act.consultation." + part))
                : Stream.empty();
    }

    /** True for what the owner's side does; every other step is somebody else's duty. */
    public boolean ownersOwn() {
        return this == SCREENING || this == QUESTIONNAIRE || this == REWORK || this == RENEWAL;
    }

    /** True for steps about a measure, whose id is the step's subject. */
    public boolean ofMeasure() {
        return this == MEASURE || this == MEASURE_CHECK || this == MEASURE_DECISION;
    }

    /** True for steps of processes that follow an approval and are not the assessment itself. */
    public boolean afterwards() {
        return ofMeasure() || this == RENEWAL || this == RENEWAL_CONFIRMATION;
    }

    /** The page of the step; {@code subject} is the review, the measure, the renewal or the confirmed task, and ignored by others. */
    public String path(Object assessment, Object subject) {
        return path.formatted(assessment, subject);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no step has this key */
    public static Step of(String key) {
        return Arrays.stream(values())
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown step " + key));
    }
}
