package io.praevia.exchange.decisions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the API takes of a prior consultation. */
final class ConsultationBodies {

    private ConsultationBodies() {}

    /** A letter to record; the same {@code letter} id again has no effect. */
    record NewLetter(
            @Nullable String letter,

            @Schema(description = "received, sent, request or reply") @Nullable
            String kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on,

            @Nullable String subject,
            @Nullable String text) {}

    /** A packet to send; the same id again has no effect. */
    record NewPacket(
            @Nullable String id,
            @Nullable String authority,
            @Nullable LocalDate on,

            @Schema(description = "Needed when something that Art. 36(3) demands is missing") @Nullable
            String reason) {}

    /** An interval in which the clock stands still; the same id again has no effect. */
    record NewStop(
            @Nullable String id,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** The day from which it runs on. */
    record Resumed(@Nullable LocalDate on) {}

    /** Why something does not count. */
    record Struck(@Nullable String reason) {}

    /** What is done with points; goOn needs all of them. */
    record PointsHandled(
            @Nullable List<@Nullable PointHandled> points,
            @Nullable Boolean goOn) {}

    /** What is done with a point: followed, in-part or not-followed, and how or why. */
    record PointHandled(
            @Nullable String point,
            @Nullable String done,
            @Nullable String how) {}
}
