package io.praevia.register;

import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which role the organisation processes: it decides why and how, or it works for somebody who does. */
public enum EntryRole {
    /** GDPR Art. 30(1). */
    CONTROLLER,
    /** GDPR Art. 30(2). */
    PROCESSOR;

    /** As stored, exported and sent: {@code controller} or {@code processor}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message label() {
        return Message.of("register.role." + key());
    }

    public static Optional<EntryRole> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
