package io.praevia.register.shared;

import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import java.util.Locale;

/** What is known of a shared thing beside its name. */
public enum SharedDetail {
    /** ISO 3166-1 code. */
    COUNTRY(2),
    CONTACT(2_000),
    /** Representative in the Union with contact (Art. 27). */
    REPRESENTATIVE(2_000),
    /** Contact of the data protection officer (Art. 37(7)). */
    OFFICER(2_000),
    /** "yes" for an organisation of ours. */
    OWN(3),
    OPERATOR(Words.LINE),
    NOTE(2_000),
    PERIOD(Words.LINE),
    STARTS(Words.LINE),
    LAW(Words.LINE);

    private final int longest;

    SharedDetail(int longest) {
        this.longest = longest;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message label() {
        return Message.of("register.detail." + key());
    }

    public int longest() {
        return longest;
    }

    public boolean isLong() {
        return longest > Words.LINE;
    }
}
