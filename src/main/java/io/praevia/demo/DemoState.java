package io.praevia.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the demo is: kept among the settings, changed in the transaction of each step. */
@Component
class DemoState {

    private static final String LOADED = "demo.loaded";
    private static final String SINCE = "demo.since";
    private static final String FOUNDED = "demo.founded";
    private static final String STEPS = "demo.steps";
    private static final String STORY = "demo.story.";
    private static final String STOPPED = "demo.stopped.";

    private final JdbcClient jdbc;

    DemoState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean loaded() {
        return find(LOADED).isPresent();
    }

    /** True if nobody works with this database yet. */
    boolean empty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    /** The day from which the stories are told, once loading has begun. */
    Optional<LocalDate> since() {
        return find(SINCE).map(LocalDate::parse);
    }

    void begin(LocalDate today) {
        put(SINCE, today.toString());
        put(STEPS, "0");
    }

    boolean isFounded() {
        return find(FOUNDED).isPresent();
    }

    void founded() {
        put(FOUNDED, "true");
    }

    int steps() {
        return find(STEPS).map(Integer::valueOf).orElse(0);
    }

    /** Takes a step for this transaction; false if another node has taken it. */
    boolean take(int step) {
        return jdbc.sql("update setting set value = ? where key = ? and value = ?")
                        .params(Integer.toString(step + 1), STEPS, Integer.toString(step))
                        .update()
                == 1;
    }

    void finish() {
        put(LOADED, Integer.toString(steps()));
    }

    Optional<UUID> subject(String story) {
        return find(STORY + story).map(UUID::fromString);
    }

    void subject(String story, UUID subject) {
        put(STORY + story, subject.toString());
    }

    boolean stopped(String story) {
        return find(STOPPED + story).isPresent();
    }

    void stop(String story, String why) {
        put(STOPPED + story, why);
    }

    List<String> stopped() {
        return jdbc.sql("select key || ': ' || value from setting where key like ? order by key")
                .param(STOPPED + "%")
                .query(String.class)
                .list();
    }

    private Optional<String> find(String key) {
        return jdbc.sql("select value from setting where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    private void put(String key, String value) {
        jdbc.sql(
                        "insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
                .params(key, value)
                .update();
    }
}
