package io.praevia.assessment.requests;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a colleague was asked to answer.
 *
 * @param section where it is answered
 * @param label the section's title or the question, in the reader's language
 * @param questions the ids that the colleague may answer
 * @param due the last day, where one was named
 * @param words what the asker added, empty for nothing
 * @param remark what the colleague said when done, empty for nothing
 */
public record Request(
        UUID id,
        AssessmentId assessment,
        String section,
        String label,
        List<String> questions,
        PersonId person,
        Optional<LocalDate> due,
        String words,
        PersonId askedBy,
        Instant askedAt,
        Optional<Instant> doneAt,
        String remark) {

    /** Whether a whole section was asked. */
    boolean ofSection() {
        return questions.size() != 1;
    }

    Request reading(String worded) {
        return new Request(
                id, assessment, section, worded, questions, person, due, words, askedBy, askedAt, doneAt, remark);
    }

    /** The end of the last day. */
    public Optional<Instant> dueAt() {
        return due.map(day -> day.atTime(23, 59).toInstant(ZoneOffset.UTC));
    }

    /** Where the colleague answers. */
    public String href() {
        String place = ofSection() ? "" : "?question=%s#slot-%s".formatted(questions.get(0), questions.get(0));
        return "/assessments/%s/questionnaire/%s%s".formatted(assessment, section, place);
    }
}
