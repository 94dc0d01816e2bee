package io.praevia.workflow.tables;

import io.praevia.kernel.Words;
import io.praevia.workflow.tables.TableSheet.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The rows as a form posts them, and the one act that its button names. */
public final class RowForm {

    private static final int MOST = 301;
    private static final int LONGEST = 2_000;

    private RowForm() {}

    /**
     * The rows after the act.
     *
     * @param act {@code save}, {@code add}, or {@code copy}, {@code remove}, {@code up}, {@code down} with a row: {@code up:3}
     */
    public static List<Row> rows(TableSheet sheet, Map<String, String> form, String act) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < MOST && form.containsKey("r" + at + ".id"); at++) rows.add(row(sheet, form, at));
        String[] what = act.split(":", 2);
        int at = what.length == 2 && what[1].matches("\\d{1,3}") ? Integer.parseInt(what[1]) : -1;
        if (what[0].equals("add")) rows.add(sheet.empty(fresh()));
        if (at < 0 || at >= rows.size()) return rows;
        switch (what[0]) {
            case "copy" -> rows.add(at + 1, rows.get(at).named(fresh()));
            case "remove" -> rows.remove(at);
            case "up" -> Collections.swap(rows, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(rows, at, Math.min(rows.size() - 1, at + 1));
            default -> {}
        }
        return rows;
    }

    private static Row row(TableSheet sheet, Map<String, String> form, int at) {
        String id = form.getOrDefault("r" + at + ".id", "");
        return new Row(
                id.matches("[A-Za-z_][\\w-]{0,60}") ? id : fresh(),
                Words.optional("r" + at + ".why", form.get("r" + at + ".why"), LONGEST),
                cells(form, "r" + at + ".i", sheet.inputs().size()),
                cells(form, "r" + at + ".o", sheet.outputs().size()));
    }

    private static List<String> cells(Map<String, String> form, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Words.optional(name + at, form.get(name + at), LONGEST))
                .toList();
    }

    private static String fresh() {
        return "row_" + UUID.randomUUID().toString().substring(0, 8);
    }
}
