package io.praevia.register;

/** The fields of a processing activity: Art. 30(1) GDPR and what authorities' templates add. */
public enum RegisterField {
    DESCRIPTION("What is done", ""),
    PURPOSES("Purposes", "Art. 30(1)(b)"),
    LEGAL_BASIS("Legal basis", "Art. 6(1)"),
    DATA_SUBJECTS("People concerned", "Art. 30(1)(c)"),
    DATA_CATEGORIES("Categories of data", "Art. 30(1)(c)"),
    SPECIAL_CATEGORIES("Special categories and criminal data", "Art. 9, Art. 10"),
    SOURCES("Sources", "Art. 14"),
    RECIPIENTS("Recipients", "Art. 30(1)(d)"),
    PROCESSORS("Processors", "Art. 28"),
    TRANSFERS("Transfers to third countries", "Art. 30(1)(e)"),
    RETENTION("Erasure time limits", "Art. 30(1)(f)"),
    MEASURES("Security measures", "Art. 30(1)(g), Art. 32(1)"),
    AUTOMATED_DECISIONS("Automated decisions and profiling", "Art. 22");

    private final String label;
    private final String law;

    RegisterField(String label, String law) {
        this.label = label;
        this.law = law;
    }

    /** The key that questionnaires and exports use, such as {@code data_subjects}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String law() {
        return law;
    }
}
