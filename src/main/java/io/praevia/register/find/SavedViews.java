package io.praevia.register.find;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How a person looks at the register again and again: a name for what it is narrowed by. */
@Service
public class SavedViews {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    SavedViews(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** The person's own, by name. */
    @Allowed.SignedIn
    public List<View> mine() {
        return jdbc.sql("select id, name, query from register_view where person_id = ? order by lower(name)")
                .param(current.id().value())
                .query(View.class)
                .list();
    }

    /** @throws Refused.NotFound unless it is the person's own */
    @Allowed.SignedIn
    public View get(UUID id) {
        return mine().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("register.refused.view"));
    }

    /**
     * Keeps it under the name; the same name again means this from now on.
     *
     * @param query the address from the question mark on, such as {@code ?status=active}; empty for everything
     */
    @UseCase
    @Allowed.SignedIn
    public void save(@Nullable String name, String query) {
        String title = Words.required("view", name, 80, "register.refused.view-name");
        if (mine().size() >= MOST
                && mine().stream().noneMatch(view -> view.name().equals(title))) {
            throw new Refused.Invalid("view", "register.refused.views", MOST);
        }
        jdbc.sql("insert into register_view (id, person_id, name, query) values (?, ?, ?, ?)"
                        + " on conflict (person_id, name) do update set query = excluded.query")
                .params(UUID.randomUUID(), current.id().value(), title, query)
                .update();
    }

    /** Forgets one of the person's own; twice has no further effect. */
    @UseCase
    @Allowed.SignedIn
    public void remove(UUID id) {
        jdbc.sql("delete from register_view where id = ? and person_id = ?")
                .params(id, current.id().value())
                .update();
    }

    /** A name for an address. */
    public record View(UUID id, String name, String query) {}
}
