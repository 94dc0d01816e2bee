package io.praevia.clock;

import io.praevia.clock.OrganisationCalendar.ClosedDay;
import io.praevia.kernel.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganisationCalendar> all() {
        return jdbc.sql("select * from calendar order by standard desc, name")
                .query(this::calendar)
                .list();
    }

    Optional<OrganisationCalendar> find(UUID id) {
        return jdbc.sql("select * from calendar where id = ?")
                .param(id)
                .query(this::calendar)
                .optional();
    }

    /** The one of the department, or the standard one. */
    OrganisationCalendar of(Optional<DepartmentId> department) {
        return jdbc.sql("select c.* from calendar c where c.standard"
                        + " or c.id = (select calendar_id from department where id = ?) order by c.standard limit 1")
                .param(department.map(DepartmentId::value).orElse(null))
                .query(this::calendar)
                .single();
    }

    Map<DepartmentId, UUID> departments() {
        Map<DepartmentId, UUID> found = new HashMap<>();
        jdbc.sql("select id, calendar_id from department where calendar_id is not null")
                .query((row, n) ->
                        found.put(new DepartmentId(row.getString("id")), row.getObject("calendar_id", UUID.class)))
                .list();
        return found;
    }

    void insert(OrganisationCalendar calendar) {
        jdbc.sql("insert into calendar (id, name, place, workdays, standard, version) values (?, ?, ?, ?, false, 1)")
                .params(calendar.id(), calendar.name(), calendar.place(), written(calendar))
                .update();
    }

    /** False if somebody changed it since. */
    boolean update(OrganisationCalendar calendar) {
        return jdbc.sql("update calendar set name = ?, place = ?, workdays = ?, version = version + 1"
                                + " where id = ? and version = ?")
                        .params(calendar.name(), calendar.place(), written(calendar), calendar.id(), calendar.version())
                        .update()
                == 1;
    }

    void close(UUID calendar, LocalDate day, String name) {
        jdbc.sql("insert into calendar_closed (calendar_id, day, name) values (?, ?, ?)"
                        + " on conflict (calendar_id, day) do update set name = excluded.name")
                .params(calendar, day, name)
                .update();
    }

    boolean open(UUID calendar, LocalDate day) {
        return jdbc.sql("delete from calendar_closed where calendar_id = ? and day = ?")
                        .params(calendar, day)
                        .update()
                == 1;
    }

    void assign(DepartmentId department, @Nullable UUID calendar) {
        jdbc.sql("update department set calendar_id = ? where id = ?")
                .params(calendar, department.value())
                .update();
    }

    private OrganisationCalendar calendar(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OrganisationCalendar(
                id,
                row.getString("name"),
                row.getString("place"),
                Arrays.stream(row.getString("workdays").split(","))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                closed(id),
                row.getBoolean("standard"),
                row.getInt("version"));
    }

    private List<ClosedDay> closed(UUID id) {
        return jdbc.sql("select day, name from calendar_closed where calendar_id = ? order by day")
                .param(id)
                .query((row, n) -> new ClosedDay(row.getObject("day", LocalDate.class), row.getString("name"), true))
                .list();
    }

    private static String written(OrganisationCalendar calendar) {
        return calendar.workdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }
}
