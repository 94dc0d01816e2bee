package io.praevia.exchange.entries;

import io.praevia.exchange.api.PersonView;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterEntries;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entry of the processing register (GDPR Art. 30) at its newest version. */
@Schema(name = "RegisterEntry")
record EntryView(
        String id,
        long number,
        String name,
        String department,

        @Schema(description = "controller (Art. 30(1)) or processor (Art. 30(2))")
        String role,

        @Schema(description = "Id of the person who answers for it") @Nullable
        String owner,

        @Schema(description = "Its id in another system, as imported") @Nullable
        String externalId,

        @Schema(description = "draft, active, under-assessment or retired")
        String status,

        @Schema(description = "Send it as basedOn to change the entry")
        int version,

        @Nullable LocalDate reviewOn,

        @Schema(description = "Lines of text by field, such as `purposes` or `recipients`")
        Map<String, List<String>> content,

        Instant changedAt,

        @Schema(description = "True if a sealed record of an assessment is linked")
        boolean hasRecord) {

    static EntryView of(RegisterEntries.Entry entry) {
        return new EntryView(
                entry.id().toString(),
                entry.number(),
                entry.name(),
                entry.department().value(),
                entry.role().key(),
                entry.facts().owner().map(PersonId::toString).orElse(null),
                entry.externalId(),
                entry.status(),
                entry.version(),
                entry.reviewOn(),
                lines(entry.content()),
                entry.changedAt(),
                entry.hasRecord());
    }

    static Map<String, List<String>> lines(EntryContent content) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        content.fields().forEach((field, text) -> lines.put(field.key(), text));
        return lines;
    }

    /** One version of an entry. */
    @Schema(name = "RegisterVersion")
    record VersionView(
            int version,
            String name,
            Map<String, List<String>> content,
            String status,

            @Schema(
                    description =
                            "What wrote it: added, changed, decided, activated, retired, restored, bulk, undone, imported")
            String act,

            String reason,

            @Schema(description = "The assessment that wrote it, if one did") @Nullable
            String assessment,

            PersonView writtenBy,
            Instant writtenAt) {

        static VersionView of(RegisterEntries.Version v, Function<PersonId, PersonView> names) {
            return new VersionView(
                    v.number(),
                    v.name(),
                    lines(v.content()),
                    v.facts().status(),
                    v.act(),
                    v.reason(),
                    v.assessment().map(AssessmentId::toString).orElse(null),
                    names.apply(v.writtenBy()),
                    v.writtenAt());
        }
    }

    /** A sealed record linked to a version. */
    @Schema(name = "RegisterDocument")
    record DocumentView(String record, int version, String assessment, String title, String sha256, Instant linkedAt) {

        static DocumentView of(RegisterEntries.Document d) {
            return new DocumentView(
                    d.record().toString(), d.version(), d.assessment().toString(), d.title(), d.sha256(), d.linkedAt());
        }
    }
}
