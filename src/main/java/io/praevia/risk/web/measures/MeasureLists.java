package io.praevia.risk.web.measures;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.sheet.Csv;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Measures": what is to be done by whom, across assessments. */
@Controller
class MeasureLists {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final MeasureList measures;
    private final MeasureView view;
    private final Departments departments;

    MeasureLists(MeasureList measures, MeasureView view, Departments departments) {
        this.measures = measures;
        this.view = view;
        this.departments = departments;
    }

    @GetMapping("/measures")
    @Allowed.SignedIn
    String list(Facets facets, Model model) {
        Map<DepartmentId, String> names = departments.names();
        List<Row> rows = measures.search(facets.filter()).stream()
                .map(listed -> new Row(
                        view.line(listed.measure()),
                        listed.reference(),
                        listed.project(),
                        names.getOrDefault(listed.department(), "")))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "late", rows.stream().filter(row -> row.line().late()).count());
        model.addAttribute("facets", facets);
        model.addAttribute("departments", departments.all());
        model.addAttribute("statuses", Measure.Status.values());
        return "measure/list";
    }

    /** The same list as comma-separated values, safe for spreadsheets. */
    @GetMapping("/measures.csv")
    @Allowed.SignedIn
    ResponseEntity<byte[]> csv(Facets facets) {
        Map<DepartmentId, String> names = departments.names();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Arrays.stream(new String[] {
                    "reference", "project", "measure", "owner", "department", "due", "status", "origin", "note"
                })
                .map(column -> view.say("measure.csv." + column))
                .toList());
        measures.search(facets.filter()).forEach(listed -> rows.add(cells(listed, names)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("measures.csv")
                                .build()
                                .toString())
                .body(Csv.write(rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cells(MeasureList.Listed listed, Map<DepartmentId, String> names) {
        MeasureView.Line line = view.line(listed.measure());
        return List.of(
                listed.reference(),
                listed.project(),
                listed.measure().title(),
                line.owner(),
                names.getOrDefault(listed.department(), ""),
                listed.measure().dueOn().map(Object::toString).orElse(""),
                line.status(),
                listed.measure().origin().label().toString(),
                listed.measure().note());
    }

    /** What the reader filters by; whose is mine, late or all. */
    record Facets(
            @Nullable String q,
            @Nullable String department,
            @Nullable String status,
            @Nullable Boolean mine,
            @Nullable Boolean late) {

        MeasureList.Filter filter() {
            return new MeasureList.Filter(on(mine), on(late), blank(department), known(), null, q == null ? "" : q);
        }

        public boolean any() {
            return on(mine) || on(late) || blank(q) != null || blank(department) != null || known() != null;
        }

        /** The filters in the address, for the download of the same list. */
        public String query() {
            return "?q=%s&department=%s&status=%s&mine=%s&late=%s"
                    .formatted(encoded(q), encoded(department), encoded(status), on(mine), on(late));
        }

        private Measure.@Nullable Status known() {
            return Arrays.stream(Measure.Status.values())
                    .filter(s -> s.key().equals(status))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean on(@Nullable Boolean choice) {
            return Boolean.TRUE.equals(choice);
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        private static String encoded(@Nullable String text) {
            return text == null ? "" : java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** A measure with its project. */
    record Row(MeasureView.Line line, String reference, String project, String department) {}
}
