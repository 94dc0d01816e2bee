package io.praevia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.find.EntryQuery;
import io.praevia.register.find.Facets;
import io.praevia.register.sheet.ImportView;
import io.praevia.register.sheet.RegisterExports;
import io.praevia.register.sheet.RegisterImports;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand rows brought in, then the list of the register, its facets and its export over them. */
@PraeviaTest
class RegisterBenchmark {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 30;

    @Autowired
    private Company company;

    @Autowired
    private RegisterImports imports;

    @Autowired
    private RegisterExports exports;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private Facets facets;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tenThousandRows() {
        byte[] file = rows();
        ImportView view = timed("upload and look at every row", () -> imports.view(imports.upload("rows.csv", file)));
        assertThat(view.count("added")).isEqualTo(ROWS);
        timed("import", () -> imports.apply(view.id(), "Benchmark"));
        timed("look at the same file again", () -> imports.view(imports.upload("rows.csv", file)));
        jdbc.sql("analyze register_entry").update();
        median("first page", () -> entries.search(Filter.all(), 0, 50));
        median("page in the middle", () -> entries.search(Filter.all(), 5_000, 50));
        Filter rare = new Filter("zeppelin77", null, null, false);
        median("rare word", () -> entries.search(rare, 0, 50));
        Filter narrowed = new Filter("letter", "legal", "active", true, null, "f", "IN", null, null);
        median("common word and four facets", () -> entries.search(narrowed, 0, 50));
        median("facets with counts", () -> facets.counts(Filter.all()));
        timed("export as XLSX", () -> exports.xlsx(Filter.all()));
        printed("JP");
        printed("JP");
        printed("IN");
        timed(
                "find words again for 10,000",
                () -> jdbc.sql("select register_refresh(array(select id from register_entry))")
                        .query((row, n) -> 0)
                        .list());
        explain("first page", Filter.all());
        explain("rare word", rare);
        explain("country", new Filter("", null, null, false, null, null, "JP", null, null));
    }

    private void printed(String country) {
        Filter filter = new Filter("", null, null, false, null, null, country, null, null);
        long count = company.as(company.privacyOfficer(), () -> facets.count(filter));
        byte[] pdf = timed("PDF of " + count + " entries", () -> exports.pdf(filter, java.util.Locale.ENGLISH));
        System.out.printf("  %d kB, %d MB of heap in use%n", pdf.length / 1024, heap());
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    /** The page must be read through an index. */
    private void explain(String part, Filter filter) {
        EntryQuery query = EntryQuery.of(filter, LocalDate.of(2026, 11, 22));
        List<String> plan = jdbc.sql("explain select e.id from register_entry e where " + query.where()
                        + " and e.number > 100 order by e.number limit 50")
                .params(query.values())
                .query(String.class)
                .list();
        System.out.printf("%n%s%n%s%n", part, String.join("\n", plan));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }

    private static byte[] rows() {
        StringBuilder csv =
                new StringBuilder("external_id,name,department,purposes,recipients,transfers,legal_basis\n");
        List<String> places = List.of("legal", "hr", "it", "marketing", "finance");
        for (int row = 0; row < ROWS; row++) {
            csv.append("bench-%s-%d,Processing %d,%s,Send letter %d to people zeppelin%d,Partner %d,%s,Art. 6(1)(%s)%n"
                    .formatted(
                            UUID.randomUUID(),
                            row,
                            row,
                            places.get(row % 5),
                            row,
                            row,
                            row % 300,
                            row % 100 == 1 ? "Japan" : row % 7 == 0 ? "India" : "",
                            "abcdef".charAt(row % 6)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void median(String part, Supplier<?> act) {
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            company.as(company.privacyOfficer(), act);
            times[round] = System.nanoTime() - from;
        }
        java.util.Arrays.sort(times);
        System.out.printf(
                "| %s | median %.1f ms | longest %.1f ms |%n", part, times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6);
    }

    private <T> T timed(String part, Supplier<T> act) {
        long from = System.nanoTime();
        T made = company.as(company.privacyOfficer(), act);
        System.out.printf("| %s | %.1f s |%n", part, (System.nanoTime() - from) / 1e9);
        return made;
    }
}
