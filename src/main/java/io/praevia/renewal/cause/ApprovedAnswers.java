package io.praevia.renewal.cause;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.submission.SubmissionReader;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers as they were sent for review the last time, and so approved. */
@Component
class ApprovedAnswers {

    private final SubmissionReader submissions;

    ApprovedAnswers(SubmissionReader submissions) {
        this.submissions = submissions;
    }

    Read of(Assessment approval, Locale language) {
        return new Read(submissions.lines(approval, approval.submission(), language));
    }

    /** Those of one assessment, by question. */
    record Read(Map<String, SubmissionReader.Line> lines) {

        boolean asked(String question) {
            return lines.containsKey(question);
        }

        /** As it reads; empty when it was not asked. */
        String answer(String question) {
            SubmissionReader.Line line = lines.get(question);
            return line == null ? "" : line.text();
        }
    }
}
