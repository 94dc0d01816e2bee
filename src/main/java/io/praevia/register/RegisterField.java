package io.praevia.register;

import io.praevia.kernel.text.Message;
import io.praevia.register.shared.SharedKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an entry: Art. 30(1) and 30(2) GDPR and what authorities' templates add; "!" marks what the law demands. */
public enum RegisterField {
    ACTING_PROCESSORS(null, "!Art. 30(2)(a)", SharedKind.PARTY),
    CONTROLLERS("!Art. 30(1)(a)", "!Art. 30(2)(a)", SharedKind.PARTY),
    JOINT_CONTROLLERS("Art. 26, Art. 30(1)(a)", null, SharedKind.PARTY),
    REPRESENTATIVES("Art. 27, Art. 30(1)(a)", "Art. 27, Art. 30(2)(a)", SharedKind.PARTY),
    DATA_PROTECTION_OFFICERS("Art. 30(1)(a), Art. 37", "Art. 30(2)(a), Art. 37", null),
    DESCRIPTION("", "", null),
    PROCESSING_CATEGORIES(null, "!Art. 30(2)(b)", null),
    PURPOSES("!Art. 30(1)(b)", null, null),
    LEGAL_BASIS("Art. 6(1)", null, null),
    LEGITIMATE_INTERESTS("Art. 6(1)(f)", null, null),
    DATA_SUBJECTS("!Art. 30(1)(c)", "", null),
    DATA_CATEGORIES("!Art. 30(1)(c)", "", null),
    SPECIAL_CATEGORIES("Art. 9, Art. 10", "Art. 9, Art. 10", null),
    SPECIAL_CONDITIONS("Art. 9(2), Art. 10", null, null),
    SOURCES("Art. 14", null, null),
    SYSTEMS("", "", SharedKind.SYSTEM),
    LOCATIONS("", "", null),
    RECIPIENTS("!Art. 30(1)(d)", null, SharedKind.PARTY),
    PROCESSORS("Art. 28", "Art. 28(2)", SharedKind.PARTY),
    TRANSFERS("Art. 30(1)(e)", "Art. 30(2)(c)", null),
    SAFEGUARDS("Art. 30(1)(e), Art. 46, Art. 49(1)", "Art. 30(2)(c), Art. 46, Art. 49(1)", null),
    RETENTION("!Art. 30(1)(f)", "", SharedKind.RETENTION),
    MEASURES("!Art. 30(1)(g), Art. 32(1)", "!Art. 30(2)(d), Art. 32(1)", null),
    AUTOMATED_DECISIONS("Art. 22", null, null),
    RIGHTS("Art. 12–22", null, null),
    NOTICES("Art. 13, Art. 14", null, null),
    ASSESSMENT_NEED("Art. 35(1)", null, null),
    DOCUMENTS("Art. 5(2)", "Art. 28(3)", null);

    private static final Set<RegisterField> BY_HAND = Set.of(
            ACTING_PROCESSORS,
            CONTROLLERS,
            JOINT_CONTROLLERS,
            REPRESENTATIVES,
            DATA_PROTECTION_OFFICERS,
            PROCESSING_CATEGORIES,
            LEGITIMATE_INTERESTS,
            SPECIAL_CONDITIONS,
            SYSTEMS,
            LOCATIONS,
            SAFEGUARDS,
            RIGHTS,
            NOTICES,
            ASSESSMENT_NEED,
            DOCUMENTS);

    private final @Nullable String controller;
    private final @Nullable String processor;
    private final @Nullable SharedKind shared;

    RegisterField(@Nullable String controller, @Nullable String processor, @Nullable SharedKind shared) {
        this.controller = controller;
        this.processor = processor;
        this.shared = shared;
    }

    /** The fields that an entry of this role has, in the order of reading. */
    public static List<RegisterField> of(EntryRole role) {
        return Arrays.stream(values()).filter(field -> field.raw(role) != null).toList();
    }

    public static Optional<RegisterField> ofKey(@Nullable String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** The fields that Art. 30 asks for in an entry of this role and that say nothing yet. */
    public static List<RegisterField> missing(EntryRole role, EntryContent content) {
        return of(role).stream()
                .filter(field -> field.demanded(role) && content.lines(field).isEmpty())
                .toList();
    }

    /** The part of the form that it stands in: who, what, data, where, protection or rights. */
    public String part() {
        return switch (this) {
            case ACTING_PROCESSORS, CONTROLLERS, JOINT_CONTROLLERS, REPRESENTATIVES, DATA_PROTECTION_OFFICERS -> "who";
            case DESCRIPTION, PROCESSING_CATEGORIES, PURPOSES, LEGAL_BASIS, LEGITIMATE_INTERESTS -> "what";
            case DATA_SUBJECTS, DATA_CATEGORIES, SPECIAL_CATEGORIES, SPECIAL_CONDITIONS, SOURCES -> "data";
            case SYSTEMS, LOCATIONS, RECIPIENTS, PROCESSORS, TRANSFERS, SAFEGUARDS -> "where";
            case RETENTION, MEASURES -> "protection";
            default -> "rights";
        };
    }

    /** The key that questionnaires and exports use, such as {@code data_subjects}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message label() {
        return Message.of("register.field." + key());
    }

    /** The label in an entry of this role; controllers are those on whose behalf a processor works. */
    public Message label(EntryRole role) {
        return role == EntryRole.PROCESSOR && (this == CONTROLLERS || this == PROCESSORS)
                ? Message.of("register.field." + key() + ".processor")
                : label();
    }

    /** The provision that asks for it, empty for what only makes an entry easier to read. */
    public String law(EntryRole role) {
        String law = raw(role);
        return law == null ? "" : law.replace("!", "");
    }

    /** Whether Art. 30 asks for the field in every entry of this role, where possible. */
    public boolean demanded(EntryRole role) {
        String law = raw(role);
        return law != null && law.startsWith("!");
    }

    /** What lines of the field may name instead of typing it again. */
    public Optional<SharedKind> shared() {
        return Optional.ofNullable(shared);
    }

    /** Whether the field has words that no questionnaire asks for, so that a decision leaves them as they are. */
    public boolean keptByHand() {
        return BY_HAND.contains(this);
    }

    private @Nullable String raw(EntryRole role) {
        return role == EntryRole.CONTROLLER ? controller : processor;
    }
}
