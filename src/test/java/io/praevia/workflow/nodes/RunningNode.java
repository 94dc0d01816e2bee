package io.praevia.workflow.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A {@link Node} from outside. */
final class RunningNode {

    private final Process process;
    private final Writer orders;
    private final Consumer<String> onJob;
    private final List<String> jobs = Collections.synchronizedList(new ArrayList<>());
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    private RunningNode(Process process, Consumer<String> onJob) {
        this.process = process;
        this.orders = process.outputWriter();
        this.onJob = onJob;
        this.ended = CompletableFuture.runAsync(this::listen);
    }

    /** Starts one on the database of a running application; the consumer gets the id of each job that it committed. */
    static RunningNode start(String database, Duration ahead, Consumer<String> onJob) throws IOException {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        ahead.toString(),
                        "--spring.profiles.active=test",
                        "--praevia.database.directory=" + database,
                        "--praevia.database.fresh=false",
                        "--praevia.database.join=true",
                        "--praevia.database.pool-size=6",
                        "--server.port=0")
                .toList();
        return new RunningNode(
                new ProcessBuilder(command).redirectErrorStream(true).start(), onJob);
    }

    /** Returns when it has started, with its job executor still off. */
    void awaitReady() throws Exception {
        CompletableFuture.anyOf(ready, ended).get(3, TimeUnit.MINUTES);
        assertThat(ready).as(this::said).isCompleted();
    }

    void go() throws IOException {
        order("go");
    }

    /** Lets it end in good order. */
    void end() throws Exception {
        order("end");
        ended.get(2, TimeUnit.MINUTES);
        assertThat(process.waitFor()).as(this::said).isZero();
    }

    List<String> jobs() {
        return List.copyOf(jobs);
    }

    /** Everything that it said, for whoever looks for a failure. */
    String said() {
        return String.join("\n", log);
    }

    private void order(String word) throws IOException {
        orders.write(word + "\n");
        orders.flush();
    }

    private void listen() {
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                heard(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void heard(String line) {
        log.add(line);
        if (line.equals("ready")) {
            ready.complete(null);
        } else if (line.startsWith("did ")) {
            jobs.add(line.substring(4));
            onJob.accept(line.substring(4));
        }
    }
}
