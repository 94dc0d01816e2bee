package io.praevia.register;

import io.praevia.kernel.text.Message;

/** The fields of a processing activity: Art. 30(1) GDPR and what authorities' templates add. */
public enum RegisterField {
    DESCRIPTION(""),
    PURPOSES("Art. 30(1)(b)"),
    LEGAL_BASIS("Art. 6(1)"),
    DATA_SUBJECTS("Art. 30(1)(c)"),
    DATA_CATEGORIES("Art. 30(1)(c)"),
    SPECIAL_CATEGORIES("Art. 9, Art. 10"),
    SOURCES("Art. 14"),
    RECIPIENTS("Art. 30(1)(d)"),
    PROCESSORS("Art. 28"),
    TRANSFERS("Art. 30(1)(e)"),
    RETENTION("Art. 30(1)(f)"),
    MEASURES("Art. 30(1)(g), Art. 32(1)"),
    AUTOMATED_DECISIONS("Art. 22");

    private final String law;

    RegisterField(String law) {
        this.law = law;
    }

    /** The key that questionnaires and exports use, such as {@code data_subjects}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Message label() {
        return Message.of("register.field." + key());
    }

    public String law() {
        return law;
    }
}
