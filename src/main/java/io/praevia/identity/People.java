package io.praevia.identity;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks people up: by id, role and department, and whom they stand in for. */
@Component
public class People {

    private static final String SELECT = """
            select p.id, p.name, p.email, p.job_title, p.department_id, p.active, p.password_hash, p.password_temporary,
                   coalesce((select string_agg(r.role, ',') from person_role r where r.person_id = p.id), '') as roles
              from person p\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    People(JdbcClient jdbc, Clock clock, @Value("${praevia.time-zone:UTC}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day that it is in the organisation's time zone: absences begin and end with it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @throws Refused.NotFound if there is no such person */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new Refused.NotFound("identity.refused.person"));
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id.value())
                .query(People::person)
                .optional();
    }

    public Optional<Person> findByEmail(String email) {
        return jdbc.sql(SELECT + "where lower(p.email) = lower(?)")
                .param(email)
                .query(People::person)
                .optional();
    }

    /** Everybody, active people first, by name. */
    public List<Person> all() {
        return jdbc.sql(SELECT + "order by p.active desc, p.name")
                .query(People::person)
                .list();
    }

    /** Active people with the role, in any department, by name. */
    public List<Person> withRole(Role role) {
        return jdbc.sql(SELECT
                        + "join person_role x on x.person_id = p.id and x.role = ? where p.active order by p.name")
                .param(role.name())
                .query(People::person)
                .list();
    }

    /** Active people with the role in the department, by name. */
    public List<Person> withRole(Role role, DepartmentId department) {
        return withRole(role).stream()
                .filter(p -> p.department().equals(department))
                .toList();
    }

    /** People by id, for pages that name many. */
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where p.id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toList())
                .query(People::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The person's name, or a plain word for one who acts without a name. */
    public String nameOf(Optional<PersonId> id) {
        return id.flatMap(this::find).map(Person::name).orElse("Praevia");
    }

    /**
     * The person's own mandate, then those of people who named them deputy for today; the deputy of somebody whose
     * access ended goes on, so that no step waits for a person who is gone.
     */
    public List<Mandate> mandates(PersonId id) {
        return jdbc
                .sql(SELECT + """
                        where (p.id = :me and p.active) or exists (select 1 from stand_in s where s.person_id = p.id
                              and s.deputy_id = :me and s.from_on <= :today and coalesce(s.until_on, 'infinity') >= :today)
                        order by (p.id = :me) desc, p.name""")
                .param("me", id.value())
                .param("today", today())
                .query(People::person)
                .list()
                .stream()
                .map(p -> new Mandate(p.id(), p.department(), p.roles()))
                .toList();
    }

    /** Who acts in the person's place on the day; empty when nobody does, or nobody who can sign in. */
    public Optional<PersonId> deputyOf(PersonId person, LocalDate day) {
        return jdbc.sql("select s.deputy_id from stand_in s join person d on d.id = s.deputy_id and d.active"
                        + " where s.person_id = ? and s.from_on <= ? and coalesce(s.until_on, 'infinity') >= ?")
                .params(person.value(), day, day)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** @throws Refused.NotFound if there is no such person */
    public Account account(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id.value())
                .query(People::account)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("identity.refused.person"));
    }

    /** The account with this address, whatever its case. */
    public Optional<Account> accountByEmail(String email) {
        return jdbc.sql(SELECT + "where lower(p.email) = lower(?)")
                .param(email)
                .query(People::account)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                id(row),
                row.getString("name"),
                row.getString("email"),
                row.getString("job_title"),
                new DepartmentId(row.getString("department_id")),
                roles(row),
                row.getBoolean("active"));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                id(row),
                roles(row),
                row.getBoolean("active"),
                new Account.Password(row.getString("password_hash"), row.getBoolean("password_temporary")));
    }

    private static PersonId id(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("id", UUID.class));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.getString("roles").split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
