package io.praevia.notification.outbox;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Person;
import io.praevia.identity.account.ChosenLanguage;
import io.praevia.kernel.text.Languages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes mails as rows; the same event reaches the same person once, however often it is told. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailText texts;
    private final ChosenLanguage chosen;
    private final Languages languages;
    private final String baseUrl;

    Outbox(
            JdbcClient jdbc,
            Clock clock,
            MailText texts,
            ChosenLanguage chosen,
            Languages languages,
            @Value("${praevia.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
        this.chosen = chosen;
        this.languages = languages;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Writes a letter in the person's language; one that was written before stays as it is. */
    public void put(Letter letter) {
        Locale language = chosen.of(letter.to().id()).orElse(languages.standard());
        String link = baseUrl + letter.path();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into mail (id, event_key, person_id, subject, body, link, created_at, next_attempt)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_key) do nothing""")
                .params(
                        UUID.randomUUID(),
                        letter.event() + ":" + letter.to().id(),
                        letter.to().id().value(),
                        texts.subject(letter, language),
                        texts.body(letter, link, language),
                        link,
                        now,
                        now)
                .update();
    }

    /**
     * A mail to be written.
     *
     * @param event key of what happened; with the person it makes the mail unique
     * @param template file in {@code templates/mail/}
     * @param path of the page it leads to; opening it changes nothing
     */
    public record Letter(String event, Person to, String template, String path, Map<String, Object> facts) {

        /** Empty for a letter about several. */
        public Optional<Assessment> assessment() {
            return Optional.ofNullable((Assessment) facts.get("assessment"));
        }
    }

    /** A fact that reads differently in each language. */
    public interface Worded {
        String in(Locale language);
    }
}
