package io.praevia.command;

import io.praevia.audit.Checkpoints;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at what Praevia needs from the machine and says what is missing. */
@Component("doctor")
class Doctor implements Verb {

    private static final long ENOUGH = 1L << 30;

    private final JdbcClient jdbc;
    private final ResourcePatternResolver resources;
    private final HealthIndicator key;
    private final Checkpoints checkpoints;
    private final Path data;

    Doctor(
            JdbcClient jdbc,
            ResourcePatternResolver resources,
            @Qualifier("signingKeyHealthIndicator") HealthIndicator key,
            Checkpoints checkpoints,
            @Value("${praevia.database.directory:data}") Path data) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.key = key;
        this.checkpoints = checkpoints;
        this.data = data;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean well = check(out, "The data directory can be written", () -> Files.isWritable(data));
        well &= check(
                out,
                "The disk has a gigabyte free",
                () -> Files.getFileStore(data).getUsableSpace() > ENOUGH);
        well &= check(out, "The database answers and its tables are there", this::migrated);
        well &= check(out, "The application works as the restricted role", this::restricted);
        well &= check(out, "The fonts of the record are there", this::fonts);
        well &= check(
                out,
                "The sealing key can be read",
                () -> !key.health().getStatus().equals(Status.DOWN));
        if (key.health().getStatus().equals(Status.UNKNOWN)) {
            out.println("note  The sealing key is an evaluation key. Name your own with praevia.seal.keystore.");
        }
        if (checkpoints.standing().evaluation()) {
            out.println("note  The key of the trail's log is an evaluation key. Name your own with praevia.log.key.");
        }
        return well ? 0 : 1;
    }

    private boolean migrated() {
        return jdbc.sql("select count(*) from flyway_schema_history where not success")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private boolean restricted() {
        return "praevia_app"
                .equals(jdbc.sql("select current_user").query(String.class).single());
    }

    private boolean fonts() throws IOException {
        return resources.getResources("classpath*:fonts/*.ttf").length > 0;
    }

    private static boolean check(PrintStream out, String what, Callable<Boolean> test) {
        boolean well;
        String why = "";
        try {
            well = test.call();
        } catch (Exception e) {
            well = false;
            why = " (" + e.getClass().getSimpleName() + ")";
        }
        out.println((well ? "ok    " : "NO    ") + what + why);
        return well;
    }
}
