package io.praevia.register;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.register.find.EntryQuery;
import io.praevia.register.store.EntryRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the processing register; everybody who is signed in may. */
@Service
public class RegisterEntries {

    private final EntryRows rows;
    private final Clock clock;

    RegisterEntries(EntryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Entries whose name or content holds every word of the query, by number. Without a valid assessment is what is in
     * use although no assessment decided on it, or the day of its next review has passed.
     */
    @Allowed.SignedIn
    public List<Entry> search(Filter filter) {
        return search(filter, 0, Integer.MAX_VALUE);
    }

    /** The same, at most {@code size} of those whose number is greater than {@code after}. */
    @Allowed.SignedIn
    public List<Entry> search(Filter filter, long after, int size) {
        EntryQuery query = EntryQuery.of(filter, LocalDate.now(clock));
        return rows.entries(
                query.where() + " and e.number > :after order by e.number limit :size",
                query.values(),
                Map.of("after", after, "size", size));
    }

    /** The last {@code size} of those whose number is smaller than {@code before}, by number. */
    @Allowed.SignedIn
    public List<Entry> searchBefore(Filter filter, long before, int size) {
        EntryQuery query = EntryQuery.of(filter, LocalDate.now(clock));
        return rows
                .entries(
                        query.where() + " and e.number < :before order by e.number desc limit :size",
                        query.values(),
                        Map.of("before", before, "size", size))
                .stream()
                .sorted(java.util.Comparator.comparingLong(Entry::number))
                .toList();
    }

    /** @throws Refused.NotFound if there is no such entry */
    @Allowed.SignedIn
    public Entry get(EntryId id) {
        return rows.entries("e.id = :id", Map.of("id", id.value()), Map.of()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("register.refused.not-found"));
    }

    /** Every version as it was written, newest first; shared things are called as they were called then. */
    @Allowed.SignedIn
    public List<Version> versions(EntryId id) {
        return rows.versions(id);
    }

    /** The shared things that the version names: at the newest version as they are now, at others as they were then. */
    @Allowed.SignedIn
    public List<Named> named(EntryId id, int version) {
        return rows.named(id, version);
    }

    /** The sealed records linked to the entry, newest first. */
    @Allowed.SignedIn
    public List<Document> documents(EntryId id) {
        return rows.documents(id);
    }

    /** The version that the assessment's decision wrote, if it wrote one; for jobs as well as for people. */
    @Allowed.Internal
    public Optional<Written> writtenBy(AssessmentId assessment) {
        return rows.writtenBy(assessment);
    }

    /**
     * Which entries to list; empty words and null facets match everything.
     *
     * @param basis letter of Art. 6(1)
     * @param country ISO code
     * @param owner id of a person
     * @param shared id of a party, system or retention rule that the entry names
     */
    public record Filter(
            String words,
            @Nullable String department,
            @Nullable String status,
            boolean withoutValidAssessment,
            @Nullable String role,
            @Nullable String basis,
            @Nullable String country,
            @Nullable String owner,
            @Nullable String shared) {

        public Filter(
                String words, @Nullable String department, @Nullable String status, boolean withoutValidAssessment) {
            this(words, department, status, withoutValidAssessment, null, null, null, null, null);
        }

        public static Filter all() {
            return new Filter("", null, null, false);
        }
    }

    /** An entry at its newest version; {@code status} is draft, active, under-assessment or retired. */
    public record Entry(
            EntryId id,
            long number,
            EntryFacts facts,
            int version,
            EntryContent content,
            Instant changedAt,
            boolean hasRecord,
            boolean assessed,
            @Nullable String externalId) {

        public String name() {
            return facts.name();
        }

        public DepartmentId department() {
            return facts.department();
        }

        public EntryRole role() {
            return facts.role();
        }

        public String status() {
            return facts.status();
        }

        public @Nullable LocalDate reviewOn() {
            return facts.reviewOn();
        }
    }

    /** A version that a decision wrote, with the number of its entry. */
    public record Written(EntryId entry, long number, int version, String name) {}

    /** One version of an entry; {@code act} says what wrote it, such as changed, decided, retired or imported. */
    public record Version(
            int number,
            EntryFacts facts,
            EntryContent content,
            String act,
            String reason,
            Optional<AssessmentId> assessment,
            PersonId writtenBy,
            Instant writtenAt) {

        public String name() {
            return facts.name();
        }
    }

    /** A line of a version that names a shared thing, with what is known of it. */
    public record Named(RegisterField field, int line, UUID shared, String name, Map<String, String> details) {}

    /** A sealed record linked to a version. */
    public record Document(
            UUID record, int version, AssessmentId assessment, String title, String sha256, Instant linkedAt) {}
}
