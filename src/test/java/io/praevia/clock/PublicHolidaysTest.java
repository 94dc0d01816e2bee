package io.praevia.clock;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void countriesAndRegionsHaveTheirOwnDays() {
        assertThat(days("fr")).contains(LocalDate.of(2027, 7, 14)).doesNotContain(LocalDate.of(2027, 10, 3));
        assertThat(days("de")).contains(LocalDate.of(2027, 10, 3)).doesNotContain(LocalDate.of(2027, 1, 6));
        assertThat(days("de-by")).contains(LocalDate.of(2027, 10, 3), LocalDate.of(2027, 1, 6));
        assertThat(days("gb")).contains(LocalDate.of(2027, 12, 27));
        assertThat(days("us")).contains(LocalDate.of(2027, 7, 5));
        assertThat(days("jp")).contains(LocalDate.of(2027, 5, 3));
    }

    @Test
    void placesHaveNamesInTheLanguage() {
        assertThat(holidays.places())
                .contains("fr", "de-by", "br", "jp", "ru", "ca-qc")
                .hasSizeGreaterThan(150);
        assertThat(List.of("fr", "br", "jp", "ru").stream().map(place -> holidays.name(place, Locale.ENGLISH)))
                .containsExactly("France", "Brazil", "Japan", "Russia");
        assertThat(holidays.knows("xx")).isFalse();
        for (String place : holidays.places()) {
            assertThat(holidays.name(place, Locale.FRENCH)).as(place).isNotBlank();
        }
    }

    private Set<LocalDate> days(String place) {
        Set<LocalDate> days = new java.util.TreeSet<>();
        for (Holiday holiday : holidays.of(place, 2027)) {
            days.add(holiday.getDate());
        }
        return days;
    }
}
