package io.praevia.register.shared;

import io.praevia.kernel.text.Message;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of a shared thing, in one line. */
public final class SharedWords {

    private SharedWords() {}

    /** Contact, country and the like, empty for nothing; {@code details} by key. */
    public static String more(SharedKind kind, Map<String, String> details, Locale language) {
        return kind.details().stream()
                .filter(detail -> detail != SharedDetail.OWN && details.containsKey(detail.key()))
                .map(detail -> words(detail, details.get(detail.key()), language))
                .collect(Collectors.joining(" · "));
    }

    private static String words(SharedDetail detail, String value, Locale language) {
        return switch (detail) {
            case COUNTRY -> new Locale("", value).getDisplayCountry(language);
            case CONTACT, NOTE, PERIOD, LAW, OWN -> value.replace("\n", ", ");
            default ->
                Message.of("register.detail.said", detail.label(), value.replace("\n", ", "))
                        .in(language);
        };
    }
}
