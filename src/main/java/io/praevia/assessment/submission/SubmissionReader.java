package io.praevia.assessment.submission;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.identity.Allowed;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.LegalChecks;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.options.LiveOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Reads submissions out as people read them; the caller has checked that the assessment may be read. */
@Service
public class SubmissionReader {

    private final SnapshotStore snapshots;
    private final Answers answers;
    private final AnswerCodec codec;
    private final EvidenceFiles files;
    private final Visibility visibility;
    private final Live live;

    SubmissionReader(
            SnapshotStore snapshots,
            Answers answers,
            AnswerCodec codec,
            EvidenceFiles files,
            Visibility visibility,
            Live live) {
        this.live = live;
        this.visibility = visibility;
        this.snapshots = snapshots;
        this.answers = answers;
        this.codec = codec;
        this.files = files;
    }

    /** The questions that a submission asks with their answers, by id in page order; empty when there is no such submission. */
    @Allowed.Internal
    public Map<String, Line> lines(Assessment assessment, int number, Locale language) {
        Map<String, Line> lines = new LinkedHashMap<>();
        sections(assessment, number, language)
                .forEach(section -> section.lines()
                        .forEach(line -> lines.put(line.question().id(), line)));
        return lines;
    }

    /** The same, by section; sections that ask nothing are left out. */
    @Allowed.Internal
    public List<Section> sections(Assessment assessment, int number, Locale language) {
        Optional<Submission> submission = snapshots.get(assessment.id(), number);
        if (submission.isEmpty()) {
            return List.of();
        }
        Questionnaire written =
                answers.written(Assessments.DPIA, submission.get().questionnaireVersion(), language);
        Map<String, AnswerValue> given =
                values(written, submission.get().content().path("answers"));
        Questionnaire questionnaire = live.options().in(written, given, language);
        List<LegalChecks.Found> found = live.checks().found(questionnaire, given);
        List<Question> visible = visibility.visibleQuestions(questionnaire, given);
        AnswerText text = new AnswerText(language, fileNames(assessment));
        return questionnaire.sections().stream()
                .map(section -> new Section(
                        section.title(),
                        section.questions().stream()
                                .filter(visible::contains)
                                .map(question -> new Line(
                                        question,
                                        text.read(question, given.get(question.id())),
                                        about(question, found)))
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private Map<String, AnswerValue> values(Questionnaire questionnaire, JsonNode stored) {
        Map<String, AnswerValue> values = new HashMap<>();
        questionnaire.questions().stream()
                .filter(question -> stored.has(question.id()))
                .forEach(question -> codec.parse(question, stored.path(question.id()))
                        .value()
                        .ifPresent(value -> values.put(question.id(), value)));
        return values;
    }

    private Map<UUID, String> fileNames(Assessment assessment) {
        return files.of(assessment.id()).stream()
                .collect(Collectors.toMap(EvidenceFiles.Evidence::id, EvidenceFiles.Evidence::fileName));
    }

    /** A section of the questionnaire with its answers. */
    public record Section(String title, List<Line> lines) {}

    private static List<String> about(Question question, List<LegalChecks.Found> found) {
        return found.stream()
                .map(LegalChecks.Found::check)
                .filter(check -> check.question().equals(question.id()))
                .map(check -> check.message() + " (" + check.law() + ")")
                .toList();
    }

    /** What a questionnaire says about answers beside their words. */
    @Component
    record Live(LiveOptions options, LegalChecks checks) {}

    /** A question, its answer as it reads, and the rules of law that it does not meet. */
    public record Line(Question question, AnswerText.Readable answer, List<String> warnings) {
        /** The answer as plain text, table rows one to a line. */
        public String text() {
            return answer.isTable()
                    ? answer.rows().stream().map(row -> String.join(" · ", row)).collect(Collectors.joining("\n"))
                    : String.join("\n", answer.lines());
        }
    }
}
