package io.praevia.dashboard.web;

import io.praevia.dashboard.FigureLists;
import io.praevia.dashboard.Figures;
import io.praevia.dashboard.Period;
import io.praevia.dashboard.Trends;
import io.praevia.dashboard.Waits;
import io.praevia.identity.Allowed;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard; every number leads to the list that it counts. */
@Controller
@RequestMapping("/dashboard")
class DashboardController {

    private final Figures figures;
    private final Trends trends;
    private final FigureLists lists;
    private final FigureWords words;
    private final Waits waits;

    DashboardController(Figures figures, Trends trends, FigureLists lists, FigureWords words, Waits waits) {
        this.figures = figures;
        this.trends = trends;
        this.lists = lists;
        this.words = words;
        this.waits = waits;
    }

    @GetMapping
    @Allowed.Overseer
    String dashboard(@RequestParam(required = false) @Nullable String period, Model model) {
        Period chosen = Period.of(period);
        Figures.Numbers numbers = figures.numbers(chosen);
        model.addAttribute("period", chosen);
        model.addAttribute("periods", Period.values());
        model.addAttribute("numbers", numbers);
        model.addAttribute("figures", words.figures(numbers, chosen));
        model.addAttribute("heat", heat(figures.cells()));
        model.addAttribute("columns", words.likelihoods());
        model.addAttribute("months", words.months(trends.months()));
        model.addAttribute("steps", trends.bySteps());
        model.addAttribute("waiting", trends.byDepartments());
        model.addAttribute("coverage", figures.coverage());
        return "dashboard/dashboard";
    }

    @GetMapping("/process")
    @Allowed.Overseer
    String process(@RequestParam(required = false) @Nullable String period, Model model) {
        Period chosen = Period.of(period);
        model.addAttribute("period", chosen);
        model.addAttribute("periods", Period.values());
        model.addAttribute("steps", waits.steps(chosen));
        return "dashboard/process";
    }

    @GetMapping("/open")
    @Allowed.Overseer
    String open(Model model) {
        return list("open", lists.open(), model);
    }

    @GetMapping("/overdue")
    @Allowed.Overseer
    String overdue(Model model) {
        return list("overdue", lists.overdue(), model);
    }

    @GetMapping("/decided")
    @Allowed.Overseer
    String decided(@RequestParam(required = false) @Nullable String period, Model model) {
        return list("decided", lists.decided(Period.of(period)), model);
    }

    @GetMapping("/waiting")
    @Allowed.Overseer
    String waiting(
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String department,
            Model model) {
        return list("waiting", lists.waiting(step, department), model);
    }

    @GetMapping("/risks")
    @Allowed.Overseer
    String risks(
            @RequestParam(required = false) @Nullable Integer severity,
            @RequestParam(required = false) @Nullable Integer likelihood,
            Model model) {
        model.addAttribute("risks", lists.risks(severity, likelihood));
        return "dashboard/risks";
    }

    @GetMapping("/coverage")
    @Allowed.Overseer
    String coverage(Model model) {
        model.addAttribute("coverage", figures.coverage());
        return "dashboard/coverage";
    }

    private static String list(String key, List<FigureLists.Row> rows, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("rows", rows);
        return "dashboard/list";
    }

    private List<HeatRow> heat(List<Figures.Cell> cells) {
        return IntStream.range(0, 4)
                .mapToObj(row -> cells.subList(row * 4, row * 4 + 4))
                .map(row -> new HeatRow(
                        words.severity(row.get(0).severity()),
                        row.stream().map(DashboardController::cell).toList()))
                .toList();
    }

    private static HeatCell cell(Figures.Cell cell) {
        return new HeatCell(
                cell.level(),
                cell.count(),
                "/dashboard/risks?severity=%d&likelihood=%d".formatted(cell.severity(), cell.likelihood()));
    }

    /** As {@code figures :: heatMap} takes it. */
    record HeatRow(String label, List<HeatCell> cells) {}

    /** A number that leads to its list. */
    record HeatCell(int level, int count, String href) {}
}
