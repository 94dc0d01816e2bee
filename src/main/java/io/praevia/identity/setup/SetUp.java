package io.praevia.identity.setup;

import io.praevia.identity.Allowed;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.PeopleOffice.NewPerson;
import io.praevia.identity.Role;
import io.praevia.identity.Secrets;
import io.praevia.identity.department.DepartmentOffice;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Makes the first departments and the first administrator, for whoever holds the token that the log showed once. */
@Service
public class SetUp {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PeopleOffice office;
    private final DepartmentOffice departmentOffice;

    SetUp(JdbcClient jdbc, Clock clock, PeopleOffice office, DepartmentOffice departmentOffice) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.office = office;
        this.departmentOffice = departmentOffice;
    }

    /** True until somebody is there. */
    @Allowed.Anyone
    public boolean open() {
        return jdbc.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    /** A new token; earlier ones stop working. Empty when somebody is there already. */
    @UseCase
    @Allowed.Internal
    public Optional<String> newToken() {
        if (!open()) {
            return Optional.empty();
        }
        String token = Secrets.random("set-up-");
        jdbc.sql("delete from setup_token where used_at is null").update();
        jdbc.sql("insert into setup_token (secret_hash, created_at) values (?, ?)")
                .params(Secrets.hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(token);
    }

    /**
     * Founds the installation; works once.
     *
     * @throws Refused.NotFound if it is founded already
     * @throws Refused.Invalid if the token is not the one in the log, or a field does not hold
     */
    @UseCase
    @Allowed.Anyone
    public void found(@Nullable String token, List<FirstDepartment> departments, FirstAdministrator first) {
        if (!open()) {
            throw new Refused.NotFound("identity.refused.set-up-gone");
        }
        int used = jdbc.sql("update setup_token set used_at = ? where secret_hash = ? and used_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), Secrets.hash(token == null ? "" : token.strip()))
                .update();
        if (used == 0) {
            throw new Refused.Invalid("token", "identity.refused.set-up-token");
        }
        asAdministrator(() -> {
            departments.forEach(department -> departmentOffice.create(department.key(), department.name()));
            office.createPerson(new NewPerson(
                    first.name(),
                    first.email(),
                    "",
                    DepartmentId.PRIVACY,
                    Set.of(Role.ADMINISTRATOR),
                    Optional.of(first.password() == null ? "" : first.password())));
        });
    }

    /** Nobody exists who could allow this; the token did. */
    private static void asAdministrator(Runnable act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "set-up", null, List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))));
        SecurityContextHolder.setContext(context);
        try {
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** A department to begin with. */
    public record FirstDepartment(String key, String name) {}

    /** Who lets everybody else in. */
    public record FirstAdministrator(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {}
}
