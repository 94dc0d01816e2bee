package io.praevia.audit.log;

import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.SignedNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed checkpoints in the database, and where copies of them were put outside. */
@Component
public class CheckpointStore {

    private static final String SELECT = "select size, note, signed_at from audit_checkpoint ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public CheckpointStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long size, SignedNote note) {
        jdbc.sql("insert into audit_checkpoint (size, note, signed_at) values (?, ?, ?)")
                .params(size, note.toString(), now())
                .update();
    }

    public Optional<Signed> newest() {
        return jdbc.sql(SELECT + "order by size desc limit 1")
                .query(CheckpointStore::signed)
                .optional();
    }

    /** The checkpoint over exactly so many entries. */
    public Optional<Signed> of(long size) {
        return jdbc.sql(SELECT + "where size = ?")
                .param(size)
                .query(CheckpointStore::signed)
                .optional();
    }

    /** The earliest checkpoint over at least so many entries. */
    public Optional<Signed> covering(long size) {
        return jdbc.sql(SELECT + "where size >= ? order by size limit 1")
                .param(size)
                .query(CheckpointStore::signed)
                .optional();
    }

    /** Newest first, smaller than {@code before}. */
    public List<Signed> list(long before, int limit) {
        return jdbc.sql(SELECT + "where size < ? order by size desc limit ?")
                .params(before, limit)
                .query(CheckpointStore::signed)
                .list();
    }

    /** All, smallest first; to be closed. */
    public Stream<Signed> all() {
        return jdbc.sql(SELECT + "order by size").withFetchSize(1_000).query(CheckpointStore::signed).stream();
    }

    /** Those that were not put in this place since the last one that was, oldest first. */
    List<Signed> missingIn(String place) {
        return jdbc.sql(
                        SELECT
                                + "where size > (select coalesce(max(size), 0) from audit_anchor where place = ?) order by size")
                .param(place)
                .query(CheckpointStore::signed)
                .list();
    }

    void anchored(long size, String place) {
        jdbc.sql("insert into audit_anchor (size, place, at) values (?, ?, ?)")
                .params(size, place, now())
                .update();
    }

    /** The largest checkpoint that was put in any place, with place and time. */
    public Optional<Kept> kept() {
        return jdbc.sql("select size, place, at from audit_anchor order by size desc, id desc limit 1")
                .query((row, n) -> new Kept(
                        row.getLong("size"),
                        row.getString("place"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Signed signed(ResultSet row, int n) throws SQLException {
        return new Signed(
                row.getLong("size"),
                row.getString("note"),
                row.getTimestamp("signed_at").toInstant());
    }

    /** A checkpoint as it is stored; {@code note} is text that nobody has checked yet. */
    public record Signed(long size, String note, Instant at) {

        /** @throws IllegalArgumentException if the text is no signed note */
        public SignedNote parsed() {
            return SignedNote.parse(note);
        }

        /** @throws IllegalArgumentException if the text is no checkpoint */
        public Checkpoint checkpoint() {
            return Checkpoint.parse(parsed().text());
        }
    }

    /** A copy outside the database. */
    public record Kept(long size, String place, Instant at) {}
}
