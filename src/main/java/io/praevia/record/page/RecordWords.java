package io.praevia.record.page;

import io.praevia.kernel.text.Catalogue;
import io.praevia.kernel.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The record's fixed words and the way it writes dates: long, in UTC. */
public final class RecordWords {

    static final Catalogue WORDS = new Catalogue("classpath*:templates/record/messages*.properties");

    private final Locale language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    public RecordWords(Locale language) {
        this.language = language;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        this.minute = DateTimeFormatter.ofPattern("HH:mm", language);
    }

    public Locale language() {
        return language;
    }

    /** The language as its speakers write it. */
    public String languageName() {
        return Languages.name(Locale.forLanguageTag(language.getLanguage()));
    }

    /** The wanted language if the words of the record are translated into it, else English; English dates are British. */
    public static Locale translated(Locale wanted) {
        Locale known = WORDS.complete().contains(wanted) ? wanted : Locale.ENGLISH;
        return known.equals(Locale.ENGLISH) ? Locale.UK : known;
    }

    /** @throws org.springframework.context.NoSuchMessageException if the key is not in the messages */
    public String text(String key, Object... arguments) {
        return WORDS.getMessage("record." + key, arguments, language);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String day(Instant instant) {
        return day(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Day, time and zone. */
    public String moment(Instant instant) {
        return text("moment", day(instant), minute.format(instant.atOffset(ZoneOffset.UTC)));
    }

    /** "a, b and c". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return text("list.and", String.join(", ", items.subList(0, last)), items.get(last));
    }

    /** The person, and in whose place if they were a deputy. */
    public String acting(String person, Optional<String> holder) {
        return holder.map(other -> text("acted-for", person, other)).orElse(person);
    }
}
