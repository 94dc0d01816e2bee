package io.praevia.exchange.regimes;

import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.regime.Coverage;
import io.praevia.questionnaire.regime.Coverage.State;
import io.praevia.record.regime.RegimeReport;
import io.praevia.record.regime.RegimeReport.PointReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A law or authority, whether it applies, and how far its points are answered. */
@Schema(name = "Regime")
record RegimeView(
        String key,
        String title,

        @Schema(description = "in-scope, out-of-scope or undecided")
        String scope,

        @Schema(description = "Questions whose answer decides whether it applies, when that is undecided")
        List<String> undecidedBecause,

        @Schema(
                description =
                        "Points that concern the project, answered, thin, missing, and those that a later step says")
        Counts counts,

        List<PointView> points) {

    static RegimeView of(RegimeReport report, AnswerReader reader) {
        return new RegimeView(
                report.regime().key(),
                report.regime().title(),
                report.scope().open() ? "undecided" : report.scope().holds() ? "in-scope" : "out-of-scope",
                report.scopeQuestions().stream()
                        .map(asked -> asked.question().id())
                        .toList(),
                Counts.of(report),
                report.points().stream().map(point -> point(point, reader)).toList());
    }

    private static PointView point(PointReport report, AnswerReader reader) {
        return new PointView(
                report.point().code(),
                report.point().title(),
                report.point().law(),
                report.state().key(),
                report.served().stream().map(reader::read).toList(),
                report.place().map(place -> place.place().key()).orElse(null),
                report.because().stream().map(asked -> asked.question().id()).toList());
    }

    /** How many points. */
    @Schema(name = "RegimeCounts")
    record Counts(int asked, int answered, int thin, int missing, int later) {

        static Counts of(RegimeReport report) {
            return new Counts(
                    report.asked(),
                    report.count(State.ANSWERED),
                    report.count(State.THIN),
                    report.count(State.MISSING),
                    report.count(State.LATER));
        }
    }

    /** One point of a regime. */
    @Schema(name = "RegimePoint")
    record PointView(
            String code,
            String title,
            String law,

            @Schema(description = "missing, thin, later, answered or does-not-arise")
            String state,

            List<ServedView> answers,

            @Schema(description = "risks, advice, sign-off, register or screening, when that says it too") @Nullable
            String answeredIn,

            @Schema(description = "Open questions that decide whether another one is asked that would serve it")
            List<String> openBecause) {}

    /** An answer that serves a point. */
    @Schema(name = "RegimeAnswer")
    record ServedView(
            String question,
            String section,
            String label,

            @Schema(description = "enough, unanswered, no-rows, not-sure, short or empty-cells")
            String substance,

            @Schema(description = "As in Answer.value; null when nothing was answered", type = "object") @Nullable
            JsonNode value,

            @Schema(description = "The answer in words, a line each; the cells of a table row are separated by tabs")
            List<String> text) {}

    /** Reads answers out. */
    record AnswerReader(Map<String, AnswerValue> values, AnswerCodec codec, AnswerText text) {

        ServedView read(Coverage.Served served) {
            AnswerValue value = values.get(served.question().id());
            AnswerText.Readable readable = text.read(served.question(), value);
            Stream<String> rows = readable.rows().stream().map(row -> String.join("\t", row));
            return new ServedView(
                    served.question().id(),
                    served.sectionId(),
                    served.question().label(),
                    served.substance().key(),
                    value == null ? null : codec.write(value),
                    Stream.concat(readable.lines().stream(), rows).toList());
        }
    }
}
