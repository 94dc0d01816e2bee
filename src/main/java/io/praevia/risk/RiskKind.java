package io.praevia.risk;

import java.util.Locale;

/** The feared events, and harms that occur although everything works as intended. */
public enum RiskKind {
    ACCESS("Somebody sees the data who should not", "Unauthorised access"),
    MODIFICATION("The data are changed and wrong", "Unwanted change"),
    DISAPPEARANCE("The data are gone when they are needed", "Loss"),
    INHERENT("Harm although everything works as intended", "Harm by design");

    private final String title;
    private final String label;

    RiskKind(String title, String label) {
        this.title = title;
        this.label = label;
    }

    /** The heading that a new risk of this kind starts with. */
    public String title() {
        return title;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no kind has this key */
    public static RiskKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
