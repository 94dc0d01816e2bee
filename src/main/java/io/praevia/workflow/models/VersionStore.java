package io.praevia.workflow.models;

import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions that were ever in force; rows are only added. */
@Component
class VersionStore {

    private static final String SELECT =
            "select key, version, definition_id, sha256, note, author, approver, activated_at from model_version ";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from deploying until the transaction ends, also on other nodes. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7301)").query((row, n) -> n).list();
    }

    /** Newest first; the first one is in force. */
    List<ModelVersion> of(String key) {
        return jdbc.sql(SELECT + "where key = ? order by version desc")
                .param(key)
                .query(VersionStore::version)
                .list();
    }

    Optional<ModelVersion> live(String key) {
        return jdbc.sql(SELECT + "where key = ? order by version desc limit 1")
                .param(key)
                .query(VersionStore::version)
                .optional();
    }

    List<String> keys() {
        return jdbc.sql("select distinct key from model_version order by key")
                .query(String.class)
                .list();
    }

    void add(ModelVersion version, @Nullable UUID proposal) {
        jdbc.sql("insert into model_version (key, version, definition_id, sha256, origin, note, author, approver,"
                        + " proposal_id, activated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        version.key(),
                        version.version(),
                        version.definition(),
                        version.sha256(),
                        version.shipped() ? "shipped" : "office",
                        version.note(),
                        version.author().map(PersonId::value).orElse(null),
                        version.approver().map(PersonId::value).orElse(null),
                        proposal,
                        version.at().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static ModelVersion version(ResultSet row, int number) throws SQLException {
        return new ModelVersion(
                row.getString("key"),
                row.getInt("version"),
                row.getString("definition_id"),
                row.getString("sha256"),
                row.getString("note"),
                Optional.ofNullable(row.getObject("author", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("approver", UUID.class)).map(PersonId::new),
                row.getTimestamp("activated_at").toInstant());
    }
}
