package io.praevia.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Step;
import io.praevia.assessment.rules.Deadlines;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Departments count in the calendar that the privacy office gives them. */
@PraeviaTest
class CalendarStoryTests {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final DepartmentId HR = new DepartmentId("hr");

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarOffice office;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private OrganisationTime time;

    @Autowired
    private Company company;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("update department set calendar_id = null").update();
        jdbc.sql("delete from calendar where not standard").update();
    }

    @Test
    void holidaysAndOwnDaysOfTheDepartmentAreNoWorkingDays() {
        UUID munich = create("Munich", "de-by");
        company.as(company.privacyOfficer(), () -> {
            office.close(munich, LocalDate.of(2027, 1, 7), "Inventory");
            office.assign(HR, munich);
        });
        LocalDate before = LocalDate.of(2027, 1, 5);
        assertThat(calendars.of(Optional.of(HR)).plus(before, 1)).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(calendars.of(Optional.of(new DepartmentId("legal"))).plus(before, 1))
                .isEqualTo(LocalDate.of(2027, 1, 6));
        company.as(company.privacyOfficer(), () -> office.open(munich, LocalDate.of(2027, 1, 7)));
        assertThat(calendars.of(Optional.of(HR)).plus(before, 1)).isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Test
    void dueDatesFollowTheCalendarOfTheDepartment() {
        UUID four = company.as(
                company.privacyOfficer(),
                () -> office.create("Four days", "", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));
        company.as(company.privacyOfficer(), () -> office.assign(HR, four));
        LocalDate hr = time.dayOf(deadlines.dueAt(Step.REVIEW, Optional.of(HR)).orElseThrow());
        assertThat(hr).isEqualTo(calendars.working(calendars.get(four)).plus(time.today(), 10));
        assertThat(hr)
                .isAfter(time.dayOf(
                        deadlines.dueAt(Step.REVIEW, Optional.empty()).orElseThrow()));
    }

    @Test
    void thePrivacyOfficeManagesCalendarsAndNobodyElse() {
        assertThat(pages.send(
                        company.privacyOfficer(),
                        "/office/calendars",
                        "name",
                        "Paris",
                        "place",
                        "fr",
                        "workdays",
                        "MONDAY"))
                .hasStatus3xxRedirection();
        assertThat(pages.open(company.privacyOfficer(), "/office/calendars"))
                .hasStatusOk()
                .bodyText()
                .contains("Organisation", "Paris", "France", "Next days off")
                .doesNotContain("??");
        assertThat(pages.open(company.owner(), "/office/calendars")).hasStatus(403);
        assertThat(pages.open(company.dpo(), "/office/calendars")).hasStatus(403);
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() {
        assertThat(pages.send(company.privacyOfficer(), "/office/calendars", "name", "", "place", "mars"))
                .hasStatus(422)
                .bodyText()
                .contains("Give the calendar a name.");
        UUID one = create("Lyon", "fr");
        assertThat(pages.send(company.privacyOfficer(), "/office/calendars", "name", "lyon", "workdays", "MONDAY"))
                .hasStatus(422)
                .bodyText()
                .contains("Another calendar has this name.", "lyon");
        assertThat(pages.send(
                        company.privacyOfficer(), "/office/calendars/" + one + "/closed", "dayName", "Bridge day"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a day.", "Bridge day");
        assertThatThrownBy(
                        () -> company.as(company.privacyOfficer(), () -> office.change(one, "Lyon", "fr", WEEKDAYS, 7)))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(pages.open(company.privacyOfficer(), "/office/calendars/" + one))
                .hasStatusOk()
                .bodyText()
                .contains("Lyon", "Monday")
                .doesNotContain("??");
    }

    private UUID create(String name, String place) {
        return company.as(company.privacyOfficer(), () -> office.create(name, place, WEEKDAYS));
    }
}
