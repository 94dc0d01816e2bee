package io.praevia.exchange.copies;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were brought by whom; two at the same moment meet in the unique index, and the second finds the first. */
@Component
class ImportLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person made of this file before, unless they withdrew it. */
    Optional<AssessmentImports.Imported> find(PersonId person, String sha256) {
        jdbc.sql("""
                        update assessment_import i set superseded = true from assessment a
                         where a.id = i.assessment_id and a.phase = 'withdrawn' and i.imported_by = ? and i.sha256 = ?""").params(person.value(), sha256).update();
        return jdbc.sql("""
                        select a.id, a.reference, i.reference as origin from assessment_import i
                          join assessment a on a.id = i.assessment_id
                         where i.imported_by = ? and i.sha256 = ? and not i.superseded""")
                .params(person.value(), sha256)
                .query((row, n) -> new AssessmentImports.Imported(
                        new AssessmentId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        row.getString("origin"),
                        true,
                        List.of()))
                .optional();
    }

    void add(PersonId person, String sha256, AssessmentId assessment, String reference) {
        jdbc.sql("insert into assessment_import (assessment_id, imported_by, sha256, reference, imported_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        assessment.value(),
                        person.value(),
                        sha256,
                        reference,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
