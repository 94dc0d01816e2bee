package io.praevia.register.dpv;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.AssessmentId;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Version;
import io.praevia.register.store.EntryRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What one decision wrote into the register, as it was written then. */
@Service
public class DecisionExport {

    private final EntryRows rows;
    private final Departments departments;
    private final JsonMapper json;

    DecisionExport(EntryRows rows, Departments departments, JsonMapper json) {
        this.rows = rows;
        this.departments = departments;
        this.json = json;
    }

    /** JSON-LD in the Data Privacy Vocabulary, version 2.3; empty when the decision wrote no entry. */
    @Allowed.Internal
    public Optional<byte[]> jsonLd(AssessmentId assessment) {
        List<Entry> written = rows
                .entries(
                        "e.id in (select entry_id from register_version where assessment_id = :assessment)"
                                + " order by e.number",
                        Map.of("assessment", assessment.value()),
                        Map.of())
                .stream()
                .map(entry -> asWritten(entry, assessment))
                .toList();
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(Dpv.graph(written, departments.names())));
    }

    /** The newest version that the decision wrote. */
    private Entry asWritten(Entry entry, AssessmentId assessment) {
        Version version = rows.versions(entry.id()).stream()
                .filter(one -> one.assessment().equals(Optional.of(assessment)))
                .findFirst()
                .orElseThrow();
        return new Entry(
                entry.id(),
                entry.number(),
                version.facts(),
                version.number(),
                version.content(),
                version.writtenAt(),
                entry.hasRecord(),
                entry.assessed(),
                entry.externalId());
    }
}
