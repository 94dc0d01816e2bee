package io.praevia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words of each language, with its plural forms, and English for what is missing. */
class CatalogueTests {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @AfterEach
    void forget() {
        CATALOGUE.forget(POLISH);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysOneDayAndTwoDays() {
        assertThat(CATALOGUE.say(Locale.ENGLISH, "layout.due.over", 1)).isEqualTo("1 day overdue");
        assertThat(CATALOGUE.say(Locale.ENGLISH, "layout.due.over", 2)).isEqualTo("2 days overdue");
    }

    @Test
    void usesThePluralFormsOfTheLanguage() {
        CATALOGUE.learn(
                POLISH,
                "layout",
                Map.of("layout.due.over", "{0, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} po"));
        assertThat(List.of(1, 3, 125))
                .extracting(days -> CATALOGUE.say(POLISH, "layout.due.over", days))
                .containsExactly("1 dzień po", "3 dni po", "125 dni po");
    }

    @Test
    void fallsBackToEnglishWithEnglishForms() {
        CATALOGUE.learn(POLISH, "layout", Map.of("layout.skip", "Do treści"));
        assertThat(CATALOGUE.say(POLISH, "layout.skip")).isEqualTo("Do treści");
        assertThat(CATALOGUE.say(POLISH, "layout.due.over", 1234)).isEqualTo("1,234 days overdue");
    }

    @Test
    void putsAMessageIntoAMessageInOneLanguage() {
        CATALOGUE.learn(
                POLISH,
                "work",
                Map.of("work.refused.waits", "Czeka na: {0}.", "work.waits.dpo", "inspektor ochrony danych"));
        Message waits = Message.of("work.refused.waits", Message.of("work.waits.dpo"));
        assertThat(waits.in(POLISH)).isEqualTo("Czeka na: inspektor ochrony danych.");
        assertThat(waits.english()).isEqualTo("This step waits for somebody else: the data protection officer.");
    }

    @Test
    void writesDaysAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 12, 3);
        assertThat(CATALOGUE.say(Locale.UK, "layout.since", day)).isEqualTo("since 3 December 2026");
        assertThat(CATALOGUE.say(Locale.UK, "notification.due", day)).startsWith("Due Thursday");
    }

    @Test
    void keepsApostrophesAsTheyAreWritten() {
        assertThat(CATALOGUE.say(Locale.ENGLISH, "identity.refused.password-known"))
                .contains("attacker's");
    }

    @Test
    void offersALanguageOnlyWhenAllItsFilesAreThere() {
        assertThat(CATALOGUE.complete()).startsWith(Locale.ENGLISH).doesNotContain(POLISH);
        CATALOGUE.learn(POLISH, "layout", Map.of());
        assertThat(CATALOGUE.complete()).doesNotContain(POLISH);
    }

    @Test
    void aRefusalIsEnglishForLogsAndTheReadersLanguageForPeople() {
        CATALOGUE.learn(POLISH, "layout", Map.of("layout.refused.invalid", "Dane są nieprawidłowe."));
        LocaleContextHolder.setLocale(POLISH);
        Refused refused = new Refused.Conflict("layout.refused.invalid");
        assertThat(refused).hasMessage("The input is not valid.");
        assertThat(refused.reason()).hasToString("Dane są nieprawidłowe.");
        assertThat(new Refused.Problem("a", "layout.refused.invalid").message()).isEqualTo("Dane są nieprawidłowe.");
    }
}
