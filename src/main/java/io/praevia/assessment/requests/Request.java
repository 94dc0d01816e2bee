package io.praevia.assessment.requests;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a colleague was asked to answer.
 *
 * @param section where it is answered
 * @param label the section's title or the question, as it read when it was asked
 * @param questions the ids that the colleague may answer
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
        String words,
        PersonId askedBy,
        Instant askedAt,
        Optional<Instant> doneAt,
        String remark) {

    /** Where the colleague answers. */
    public String href() {
        String place =
                questions.size() == 1 ? "?question=%s#slot-%s".formatted(questions.get(0), questions.get(0)) : "";
        return "/assessments/%s/questionnaire/%s%s".formatted(assessment, section, place);
    }
}
