package io.praevia.register.shared;

import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What entries share, and what is known of each. */
public enum SharedKind {
    /** Own organisations, processors, recipients, other controllers, representatives. */
    PARTY(
            SharedDetail.COUNTRY,
            SharedDetail.CONTACT,
            SharedDetail.REPRESENTATIVE,
            SharedDetail.OFFICER,
            SharedDetail.OWN),
    /** Where data are kept and worked with. */
    SYSTEM(SharedDetail.COUNTRY, SharedDetail.OPERATOR, SharedDetail.NOTE),
    /** How long data are kept. */
    RETENTION(SharedDetail.PERIOD, SharedDetail.STARTS, SharedDetail.LAW);

    private final List<SharedDetail> details;

    SharedKind(SharedDetail... details) {
        this.details = List.of(details);
    }

    public List<SharedDetail> details() {
        return details;
    }

    /** As stored and in addresses: {@code party}, {@code system}, {@code retention}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The heading over all of them. */
    public Message label() {
        return Message.of("register.shared." + key());
    }

    public static Optional<SharedKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
