package io.praevia.decision.signoff;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignOffStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignOffStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SignOff> of(AssessmentId id) {
        return jdbc.sql("select * from sign_off where assessment_id = ? order by submission")
                .param(id.value())
                .query((row, n) -> new SignOff(
                        row.getInt("submission"),
                        SignOff.Outcome.of(row.getString("outcome")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("conditions")).orElse(""),
                        Optional.ofNullable(row.getObject("next_review_on", LocalDate.class)),
                        new PersonId(row.getObject("signed_by", UUID.class)),
                        Optional.ofNullable(row.getObject("signed_for", UUID.class))
                                .map(PersonId::new),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    SignOff insert(AssessmentId id, SignOff signOff, String seen) {
        jdbc.sql("""
                        insert into sign_off (id, assessment_id, submission, outcome, reason, conditions, next_review_on,
                            seen_sha256, signed_by, signed_for, signed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        id.value(),
                        signOff.submission(),
                        signOff.outcome().key(),
                        signOff.reason(),
                        signOff.conditions(),
                        signOff.nextReviewOn().orElse(null),
                        seen,
                        signOff.by().value(),
                        signOff.inPlaceOf().map(PersonId::value).orElse(null),
                        signOff.at().atOffset(ZoneOffset.UTC))
                .update();
        return signOff;
    }

    Clock clock() {
        return clock;
    }
}
