package io.praevia.assessment;

import java.util.Arrays;
import java.util.Locale;

/** The steps that people do; a diagram's {@code camunda:formKey} names one, and with it the page that handles it. */
public enum Step {
    SCREENING("/assessments/%s/screening", "Answer the screening"),
    SCREENING_VIEW("/assessments/%s/screening/view", "Give your view on the screening"),
    SCREENING_RULING("/assessments/%s/screening/ruling", "Confirm the screening"),
    QUESTIONNAIRE("/assessments/%s/questionnaire", "Answer the questionnaire"),
    REVIEW("/assessments/%s/reviews/%s", "Review for your department"),
    REWORK("/assessments/%s/rework", "Answer what was sent back"),
    DPO_ADVICE("/assessments/%s/advice", "Give your advice"),
    CONSULTATION("/assessments/%s/consultation", "Record the authority's answer"),
    SIGN_OFF("/assessments/%s/sign-off", "Accept or refuse the risk");

    private final String path;
    private final String act;

    Step(String path, String act) {
        this.path = path;
        this.act = act;
    }

    /** What the person is asked to do, as a short sentence. */
    public String act() {
        return act;
    }

    /** True for what the owner's side does; every other step is somebody else's duty. */
    public boolean ownersOwn() {
        return this == SCREENING || this == QUESTIONNAIRE || this == REWORK;
    }

    /** The page of the step; {@code subject} is the review for {@link #REVIEW} and ignored otherwise. */
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
