package io.praevia.identity.account;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Languages;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The language that a person chose for pages and mails. */
@Component
public class ChosenLanguage {

    private final JdbcClient jdbc;
    private final Languages languages;

    ChosenLanguage(JdbcClient jdbc, Languages languages) {
        this.jdbc = jdbc;
        this.languages = languages;
    }

    /** Empty for who has not chosen, or chose one that is no longer offered. */
    public Optional<Locale> of(PersonId person) {
        return jdbc.sql("select language from person where id = ? and language is not null")
                .param(person.value())
                .query(String.class)
                .optional()
                .flatMap(languages::offered);
    }
}
