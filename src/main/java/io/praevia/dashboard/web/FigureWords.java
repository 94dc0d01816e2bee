package io.praevia.dashboard.web;

import io.praevia.dashboard.Figures;
import io.praevia.dashboard.Period;
import io.praevia.dashboard.Trends;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures in words: what each is compared with, and where it leads. */
@Component
class FigureWords {

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    List<Figure> figures(Figures.Numbers n, Period period) {
        return List.of(
                new Figure(say("high"), n.high() + "", null, say("high.note"), "/dashboard/risks", "is-dominant"),
                new Figure(
                        say("open"),
                        n.open() + "",
                        null,
                        say("open.note", n.openBefore(), period.days()),
                        "/dashboard/open",
                        ""),
                new Figure(
                        say("overdue"),
                        n.overdue() + "",
                        null,
                        say(n.overdue() == 0 ? "overdue.none" : "overdue.note"),
                        "/dashboard/overdue",
                        n.overdue() == 0 ? "" : "is-problem"),
                new Figure(
                        say("measures"),
                        n.lateMeasures() + "",
                        null,
                        say(n.lateMeasures() == 0 ? "measures.none" : "measures.note"),
                        "/measures?late=true",
                        n.lateMeasures() == 0 ? "" : "is-problem"),
                new Figure(
                        say("median"),
                        days(n.median()),
                        n.median().isPresent() ? say("days") : null,
                        trend(n, period),
                        "/dashboard/decided?period=" + period.key(),
                        ""),
                new Figure(
                        say("uncovered"),
                        n.uncovered() + "",
                        null,
                        say("uncovered.note", n.inUse()),
                        "/register?uncovered=true",
                        ""),
                new Figure(
                        say("coverage"),
                        n.coverage().map(c -> c + "").orElse("–"),
                        n.coverage().isPresent() ? "%" : null,
                        say("coverage.note", n.inUse() - n.uncovered(), n.inUse()),
                        "/dashboard/coverage",
                        ""));
    }

    /** Rows of the trend: the month's short name, its median in words and as a number for the chart. */
    List<MonthRow> months(List<Trends.Month> months) {
        return months.stream()
                .map(m -> new MonthRow(
                        say("month-year", m.month().atDay(1)),
                        days(m.days()),
                        m.days().map(d -> String.format(Locale.ROOT, "%.2f", d)).orElse(""),
                        m.decided()))
                .toList();
    }

    String severity(int severity) {
        return say("severity", severity, level(severity));
    }

    List<String> likelihoods() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> say("likelihood", i, level(i)))
                .toList();
    }

    private String trend(Figures.Numbers n, Period period) {
        if (n.median().isEmpty()) {
            return say("median.none", period.days());
        }
        if (n.medianBefore().isEmpty()) {
            return say("median.first", period.days());
        }
        double change = n.median().get() - n.medianBefore().get();
        String key = Math.abs(change) < 0.05 ? "median.same" : change < 0 ? "median.faster" : "median.slower";
        return say(key, days(Optional.of(Math.abs(change))), days(n.medianBefore()), period.days());
    }

    private static String days(Optional<Double> days) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMaximumFractionDigits(1);
        return days.map(format::format).orElse("–");
    }

    private String level(int level) {
        return messages.getMessage("layout.scale." + level, null, language());
    }

    private String say(String key, Object... details) {
        return messages.getMessage("dashboard." + key, details, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** As {@code figures :: keyFigure} takes it. */
    record Figure(String label, String value, @Nullable String unit, String note, String href, String look) {}

    /** A month of the trend. */
    record MonthRow(String month, String days, String number, int decided) {}
}
