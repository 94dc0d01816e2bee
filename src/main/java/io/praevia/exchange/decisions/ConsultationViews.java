package io.praevia.exchange.decisions;

import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Letter;
import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the API shows of a prior consultation. */
final class ConsultationViews {

    private ConsultationViews() {}

    /** The prior consultation of the supervisory authority (GDPR Art. 36). */
    @Schema(name = "Consultation")
    record ConsultationView(
            String authority,
            LocalDate submittedOn,
            @Nullable LocalDate extensionNotifiedOn,

            @Schema(description = "True if the extension was told in time")
            boolean extended,

            @Schema(description = "The last day for telling an extension")
            LocalDate extensionPossibleUntil,

            @Schema(
                    description =
                            "The last day for the authority's advice; while its clock stands still, as if it ran on today")
            LocalDate dueOn,

            List<StopView> stops,

            @Schema(description = "no-objection, advice or prohibited; null until answered") @Nullable
            String outcome,

            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            List<AuthorityPointView> points,
            List<LetterView> letters) {

        static ConsultationView of(Consultation c, List<Letter> letters, Function<PersonId, PersonView> names) {
            return new ConsultationView(
                    c.authority(),
                    c.submittedOn(),
                    c.extensionNotifiedOn().orElse(null),
                    c.extended(),
                    c.extensionPossibleUntil(),
                    c.dueOn(),
                    c.stops().stream().map(StopView::of).toList(),
                    c.answer().map(a -> a.outcome().key()).orElse(null),
                    c.answer().map(Consultation.Answer::text).orElse(null),
                    c.answer().map(Consultation.Answer::on).orElse(null),
                    c.points().stream()
                            .map(point -> AuthorityPointView.of(point, names))
                            .toList(),
                    letters.stream().map(letter -> LetterView.of(letter, names)).toList());
        }
    }

    /** When and why the clock stood still; until is null while it does. */
    @Schema(name = "ConsultationStop")
    record StopView(String id, LocalDate from, @Nullable LocalDate until, String reason) {
        static StopView of(Consultation.Stop stop) {
            return new StopView(stop.id().toString(), stop.from(), stop.until().orElse(null), stop.reason());
        }
    }

    /** A point of the authority's advice and what was done with it. */
    @Schema(name = "AuthorityPoint")
    record AuthorityPointView(
            String id,
            String body,

            @Schema(description = "followed, in-part or not-followed; null while it is open") @Nullable
            String done,

            @Nullable String how,
            @Nullable PersonView by) {

        static AuthorityPointView of(Consultation.Point point, Function<PersonId, PersonView> names) {
            return new AuthorityPointView(
                    point.id().toString(),
                    point.body(),
                    point.handled().map(h -> h.done().key()).orElse(null),
                    point.handled().map(Consultation.Handled::how).orElse(null),
                    point.handled().map(h -> names.apply(h.by())).orElse(null));
        }
    }

    /** A letter to or from the authority. */
    @Schema(name = "Letter")
    record LetterView(
            String id,

            @Schema(description = "received, sent, request, reply or packet")
            String kind,

            LocalDate on,
            String subject,
            String text,
            @Nullable LetterFile file,
            PersonView by,
            Instant at,

            @Schema(description = "Why it was struck; null while it counts") @Nullable
            String struck) {

        static LetterView of(Letter letter, Function<PersonId, PersonView> names) {
            return new LetterView(
                    letter.id().toString(),
                    letter.kind().key(),
                    letter.on(),
                    letter.subject(),
                    letter.text(),
                    letter.file()
                            .map(f -> new LetterFile(f.name(), f.mediaType(), f.size(), f.sha256()))
                            .orElse(null),
                    names.apply(letter.by()),
                    letter.at(),
                    letter.struck().map(Letter.Struck::reason).orElse(null));
        }
    }

    /** A file of a letter, without its content. */
    @Schema(name = "LetterFile")
    record LetterFile(String name, String mediaType, long size, String sha256) {}
}
