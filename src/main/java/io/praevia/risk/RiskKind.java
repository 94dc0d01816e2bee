package io.praevia.risk;

import io.praevia.kernel.text.Message;
import java.util.Locale;

/** The feared events, and harms that occur although everything works as intended. */
public enum RiskKind {
    ACCESS,
    MODIFICATION,
    DISAPPEARANCE,
    INHERENT;

    /** The heading that a new risk of this kind starts with. */
    public Message title() {
        return Message.of("risk.kind.title." + key());
    }

    public Message label() {
        return Message.of("risk.kind." + key());
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no kind has this key */
    public static RiskKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
