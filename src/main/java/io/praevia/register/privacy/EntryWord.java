package io.praevia.register.privacy;

import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import io.praevia.register.RegisterField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the page says of an entry, and the fields of the register that it must agree with. */
public enum EntryWord {
    NAME(true),
    WHAT(
            true,
            RegisterField.DESCRIPTION,
            RegisterField.PROCESSING_CATEGORIES,
            RegisterField.DATA_SUBJECTS,
            RegisterField.DATA_CATEGORIES,
            RegisterField.SPECIAL_CATEGORIES),
    WHY(true, RegisterField.PURPOSES),
    BASIS(true, RegisterField.LEGAL_BASIS, RegisterField.LEGITIMATE_INTERESTS, RegisterField.SPECIAL_CONDITIONS),
    ORIGIN(false, RegisterField.SOURCES),
    RECIPIENTS(true, RegisterField.RECIPIENTS, RegisterField.PROCESSORS),
    COUNTRIES(false, RegisterField.TRANSFERS, RegisterField.SAFEGUARDS),
    RETENTION(true, RegisterField.RETENTION),
    DECISIONS(false, RegisterField.AUTOMATED_DECISIONS),
    RIGHTS(false, RegisterField.RIGHTS);

    private final boolean required;
    private final List<RegisterField> fields;

    EntryWord(boolean required, RegisterField... fields) {
        this.required = required;
        this.fields = List.of(fields);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message label() {
        return Message.of("register.privacy.word." + key());
    }

    /** Whether an entry cannot be published without it. */
    public boolean required() {
        return required;
    }

    public List<RegisterField> fields() {
        return fields;
    }

    public boolean isLong() {
        return this != NAME;
    }

    int longest() {
        return isLong() ? 4_000 : Words.LINE;
    }

    /** Those that a published text needs. */
    static List<EntryWord> needed() {
        return Arrays.stream(values()).filter(EntryWord::required).toList();
    }
}
