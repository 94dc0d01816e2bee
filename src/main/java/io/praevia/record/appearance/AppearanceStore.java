package io.praevia.record.appearance;

import io.praevia.record.appearance.Appearance.Logo;
import io.praevia.record.appearance.Appearance.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one appearance. */
@Component
class AppearanceStore {

    private final JdbcClient jdbc;

    AppearanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Appearance read() {
        Map<String, Wording> wordings = new TreeMap<>();
        jdbc.sql("select language, opening, closing from record_wording").query(row -> {
            wordings.put(row.getString("language"), new Wording(row.getString("opening"), row.getString("closing")));
        });
        return jdbc.sql("select logo, logo_alt, address, version from record_appearance")
                .query((row, number) -> new Appearance(
                        Optional.ofNullable(row.getBytes("logo")).map(png -> new Logo(png, text(row, "logo_alt"))),
                        row.getString("address"),
                        wordings,
                        row.getInt("version")))
                .optional()
                .orElse(Appearance.NONE);
    }

    /** False if somebody else wrote first. */
    boolean write(Appearance after, @Nullable UUID by, Instant at) {
        int written = jdbc.sql("""
                        insert into record_appearance (logo, logo_alt, address, version, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set logo = excluded.logo, logo_alt = excluded.logo_alt,
                            address = excluded.address, version = excluded.version, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                         where record_appearance.version = excluded.version - 1""")
                .params(
                        after.logo().map(Logo::png).orElse(null),
                        after.logo().map(Logo::alternative).orElse(""),
                        after.address(),
                        after.version(),
                        at.atOffset(ZoneOffset.UTC),
                        by)
                .update();
        if (written == 0) {
            return false;
        }
        jdbc.sql("delete from record_wording").update();
        after.wordings()
                .forEach((language, words) -> jdbc.sql(
                                "insert into record_wording (language, opening, closing) values (?, ?, ?)")
                        .params(language, words.opening(), words.closing())
                        .update());
        return true;
    }

    /** Whether a record would look the same. */
    boolean isSame(Appearance one, Appearance other) {
        return one.address().equals(other.address())
                && one.wordings().equals(other.wordings())
                && one.logo().map(Logo::alternative).equals(other.logo().map(Logo::alternative))
                && Arrays.equals(
                        one.logo().map(Logo::png).orElse(new byte[0]),
                        other.logo().map(Logo::png).orElse(new byte[0]));
    }

    private static String text(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
