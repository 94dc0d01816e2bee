package io.praevia.demo;

import io.praevia.demo.act.Cast;
import io.praevia.demo.story.CompanyFile;
import io.praevia.demo.story.StoryFiles;
import io.praevia.demo.story.Timeline;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.identity.absence.Absences;
import io.praevia.identity.department.DepartmentOffice;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.ThreadClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds the company: departments, people and deputies, as Praevia itself. */
@Component
class DemoCompany {

    private final CompanyFile file;
    private final PeopleOffice office;
    private final Absences absences;
    private final DepartmentOffice departmentOffice;
    private final People people;
    private final Departments departments;
    private final DemoState state;
    private final Cast cast;
    private final ThreadClock clock;
    private final TransactionTemplate transaction;

    DemoCompany(
            StoryFiles files,
            Roster roster,
            DemoState state,
            Cast cast,
            ThreadClock clock,
            TransactionTemplate transaction) {
        this.file = files.company();
        this.office = roster.office();
        this.absences = roster.absences();
        this.departmentOffice = roster.departmentOffice();
        this.people = roster.people();
        this.departments = roster.departments();
        this.state = state;
        this.cast = cast;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Does what is still missing of it, so that it may be stopped and begun again; people come one by one. */
    void found(LocalDate today) {
        var day = Timeline.workingDay(today, file.founded()).atTime(LocalTime.of(8, 5));
        asPraevia(() -> clock.at(day.toInstant(ZoneOffset.UTC), () -> {
            transaction.executeWithoutResult(status -> {
                state.begin(today);
                openDepartments();
            });
            file.people().forEach(this::hire);
            transaction.executeWithoutResult(status -> {
                file.absences().forEach(absence -> plan(absence, today));
                state.founded();
            });
        }));
    }

    private void openDepartments() {
        Set<String> there =
                departments.names().keySet().stream().map(DepartmentId::value).collect(Collectors.toSet());
        file.departments().forEach((key, name) -> {
            if (!there.contains(key)) {
                departmentOffice.create(key, name);
            }
        });
    }

    private void hire(String key, CompanyFile.Worker worker) {
        if (people.findByEmail(file.email(key)).isEmpty()) {
            office.createPerson(new PeopleOffice.NewPerson(
                    worker.name(),
                    file.email(key),
                    worker.title(),
                    new DepartmentId(worker.department()),
                    worker.roles(),
                    Optional.of(file.password())));
        }
    }

    private void plan(CompanyFile.Absence absence, LocalDate today) {
        absences.planFor(
                cast.person(absence.person()),
                new AbsenceDraft(
                        cast.person(absence.deputy()),
                        true,
                        today.plusDays(absence.from()),
                        today.plusDays(absence.until())));
    }

    private static void asPraevia(Runnable act) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "demo", null, List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))));
        SecurityContextHolder.setContext(context);
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Who is there already, and who lets others in. */
    @Component
    record Roster(
            PeopleOffice office,
            DepartmentOffice departmentOffice,
            People people,
            Departments departments,
            Absences absences) {}
}
