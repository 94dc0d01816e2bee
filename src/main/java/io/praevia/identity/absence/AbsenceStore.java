package io.praevia.identity.absence;

import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AbsenceStore {

    private static final String SELECT = "select * from stand_in ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds back whoever else plans for the person until this is decided; false if there is no such person. */
    boolean lock(PersonId person) {
        return jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Those that are not over on the day, soonest first. */
    List<Absence> from(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + "where person_id = ? and coalesce(until_on, 'infinity') >= ? order by from_on")
                .params(person.value(), day)
                .query(AbsenceStore::absence)
                .list();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(AbsenceStore::absence)
                .optional();
    }

    /** What covers the day, of any of the people. */
    List<Absence> on(LocalDate day, Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                        where person_id in (:people) and from_on <= :day and coalesce(until_on, 'infinity') >= :day
                        order by from_on""")
                        .param("people", people.stream().map(PersonId::value).toList())
                        .param("day", day)
                        .query(AbsenceStore::absence)
                        .list();
    }

    /** Where the person is the deputy, today or later. */
    List<Absence> ofDeputy(PersonId deputy, LocalDate day) {
        return jdbc.sql(SELECT + "where deputy_id = ? and coalesce(until_on, 'infinity') >= ? order by from_on")
                .params(deputy.value(), day)
                .query(AbsenceStore::absence)
                .list();
    }

    void insert(Absence absence) {
        jdbc.sql("insert into stand_in (id, person_id, deputy_id, away, from_on, until_on, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        absence.id(),
                        absence.person().value(),
                        absence.deputy().map(PersonId::value).orElse(null),
                        absence.away(),
                        absence.from(),
                        absence.until().orElse(null),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing of it is left from the day on; returns false if it is over or gone already. */
    boolean end(Absence absence, LocalDate day) {
        return absence.from().isBefore(day)
                ? jdbc.sql("update stand_in set until_on = ? where id = ? and coalesce(until_on, 'infinity') >= ?")
                                .params(day.minusDays(1), absence.id(), day)
                                .update()
                        == 1
                : jdbc.sql("delete from stand_in where id = ?")
                                .param(absence.id())
                                .update()
                        == 1;
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getObject("deputy_id", UUID.class)).map(PersonId::new),
                row.getBoolean("away"),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)));
    }
}
