package io.praevia.register.privacy;

import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import java.util.Locale;

/** What the organisation says on the page before any entry; all of it is needed. */
public enum StatementWord {
    ORGANISATION,
    STATEMENT,
    RIGHTS,
    CONTACT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message label() {
        return Message.of("register.privacy.statement." + key());
    }

    public boolean isLong() {
        return this != ORGANISATION;
    }

    int longest() {
        return isLong() ? 8_000 : Words.LINE;
    }
}
