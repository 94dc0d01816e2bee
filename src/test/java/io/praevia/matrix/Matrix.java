package io.praevia.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Compares the table with the endpoints and with what really happens. */
@TestComponent
public class Matrix {

    private final Endpoints endpoints;
    private final Scene scene;
    private final Attempt attempt;

    Matrix(Endpoints endpoints, Scene scene, Attempt attempt) {
        this.endpoints = endpoints;
        this.scene = scene;
        this.attempt = attempt;
    }

    /** @param rewrite fills in what was observed where the table says nothing yet, and drops rows without an endpoint */
    public void check(boolean rewrite) throws IOException {
        scene.set();
        Map<String, Row> rows = MatrixFile.read();
        if (rewrite) {
            rewrite(rows);
        }
        Set<String> all = endpoints.all();
        assertThat(all)
                .as("endpoints without a row, or rows without an endpoint")
                .isEqualTo(rows.keySet());
        assertThat(differences(rows)).as("what the table says and what happens").isEmpty();
        assertThat(MatrixFile.page())
                .as("run with -Dpraevia.matrix.rewrite=true")
                .hasContent(MatrixFile.page(rows.values()));
    }

    private void rewrite(Map<String, Row> rows) throws IOException {
        Set<String> all = endpoints.all();
        rows.keySet().retainAll(all);
        MatrixFile.missing(all, rows).forEach(row -> rows.put(row.endpoint(), row));
        rows.replaceAll((endpoint, row) -> row.with(observed(row)));
        MatrixFile.write(rows.values());
        MatrixFile.writePage(rows.values());
    }

    private List<String> observed(Row row) {
        return Arrays.stream(Who.values())
                .map(who -> row.open(who) ? attempt.outcome(row, who) : row.expected(who))
                .toList();
    }

    /** A cell {@code not-applicable} is not tried. */
    private List<String> differences(Map<String, Row> rows) {
        List<String> differences = new ArrayList<>();
        for (Row row : rows.values()) {
            for (Who who : Who.values()) {
                String expected = row.expected(who);
                String happened = expected.equals("not-applicable") ? expected : attempt.outcome(row, who);
                if (!happened.equals(expected) || happened.equals("error")) {
                    differences.add("%s as %s: %s, not %s".formatted(row.endpoint(), who.column(), happened, expected));
                }
            }
        }
        return differences;
    }
}
