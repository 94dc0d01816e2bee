package io.praevia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which language a browser gets out of those that are offered. */
class LanguagesTests {

    private final Languages languages = new Languages("en, de, pt-BR", "en");

    @Test
    void takesTheFirstOfTheBrowsersLanguagesThatIsOffered() {
        assertThat(languages.asked("fr;q=0.9, de;q=0.8, en;q=0.1")).contains(Locale.GERMAN);
    }

    @Test
    void givesARegionTheLanguage() {
        assertThat(languages.asked("de-AT")).contains(Locale.GERMAN);
        assertThat(languages.asked("pt-PT")).contains(Locale.forLanguageTag("pt-BR"));
    }

    @Test
    void isSilentAboutWhatNobodyOffersOrNobodyCanRead() {
        assertThat(languages.asked("ja")).isEmpty();
        assertThat(languages.asked("??;q=x")).isEmpty();
        assertThat(languages.asked(null)).isEmpty();
    }

    @Test
    void takesOnlyOfferedTags() {
        assertThat(languages.offered("PT-br")).contains(Locale.forLanguageTag("pt-BR"));
        assertThat(languages.offered("fr")).isEmpty();
    }

    @Test
    void namesLanguagesAsTheirSpeakersDo() {
        assertThat(languages.choices())
                .extracting(Languages.Choice::name)
                .containsExactly("English", "Deutsch", "Português (Brasil)");
    }

    @Test
    void offersWhatHasFilesWhenNothingIsConfigured() {
        assertThat(new Languages("", "en").offered())
                .isEqualTo(Catalogue.shipped().complete());
    }
}
