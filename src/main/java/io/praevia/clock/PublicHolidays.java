package io.praevia.clock;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The public holidays that the library knows: countries, and regions such as {@code de-by}. */
@Component
class PublicHolidays {

    private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();
    private final Map<String, Set<Holiday>> years = new ConcurrentHashMap<>();
    private volatile Set<String> places = Set.of();

    /** Every holiday of the place in the year on which people do not work. */
    Set<Holiday> of(String place, int year) {
        return years.computeIfAbsent(place + year, key -> {
            String[] parts = place.split("-", 2);
            return manager(parts[0]).getHolidays(Year.of(year), Arrays.copyOfRange(parts, 1, parts.length)).stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    boolean knows(String place) {
        return places().contains(place);
    }

    /** Countries and their regions, by code. */
    Set<String> places() {
        Set<String> known = places;
        return known.isEmpty() ? places = read() : known;
    }

    private Set<String> read() {
        Set<String> found = new TreeSet<>();
        for (String country : HolidayManager.getSupportedCalendarCodes()) {
            if (country.matches("[A-Za-z]{2}")) {
                String code = country.toLowerCase(Locale.ROOT);
                found.add(code);
                manager(code).getCalendarHierarchy().getChildren().keySet().stream()
                        .map(region -> code + "-" + region)
                        .forEach(found::add);
            }
        }
        return Set.copyOf(found);
    }

    /** What the place is called in the language: the country, and the region as its own people call it. */
    String name(String place, Locale language) {
        String[] parts = place.split("-", 2);
        String name = new Locale.Builder().setRegion(parts[0]).build().getDisplayCountry(language);
        return parts.length == 1
                ? name
                : name + ", "
                        + manager(parts[0])
                                .getCalendarHierarchy()
                                .getChildren()
                                .get(parts[1])
                                .getDescription(language);
    }

    private HolidayManager manager(String country) {
        return managers.computeIfAbsent(country, code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    }
}
