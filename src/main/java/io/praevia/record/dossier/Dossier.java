package io.praevia.record.dossier;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.answers.EvidenceFiles.Evidence;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.Ruling;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.signoff.SignOff;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.LegalChecks;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.record.ModelSources;
import io.praevia.register.RegisterEntries;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.risk.Risk;
import io.praevia.risk.measure.Measure;
import io.praevia.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything that is known of an assessment, read in one go.
 *
 * @param entry the register version that its decision wrote; empty when it was rejected or is undecided
 * @param levels risk level by severity (first index) and likelihood, both from 0, by the table in force
 */
public record Dossier(
        Assessment assessment,
        Names names,
        Optional<RegisterEntries.Written> entry,
        Optional<Screening> screening,
        Answered screeningAnswers,
        Answered answers,
        List<Evidence> evidence,
        List<Risk> risks,
        List<Measure> measures,
        List<List<Integer>> levels,
        Reviewed reviewed,
        Decided decided,
        List<DecisionLog.Logged> rules,
        List<ModelSources.Source> models) {

    private static final long ROOM = 40L * 1024 * 1024;

    /** What decision tables said, oldest first. */
    public List<Ruling> rulings() {
        return rules.stream().map(DecisionLog.Logged::ruling).toList();
    }

    /** Names of evidence files by id, for reading answers out. */
    public Map<UUID, String> fileNames() {
        return evidence.stream().collect(Collectors.toMap(Evidence::id, Evidence::fileName));
    }

    /** The files that fit into the record, 40 MB together; the others are named with their SHA-256 only. */
    public List<Evidence> carried() {
        List<Evidence> carried = new ArrayList<>();
        long size = 0;
        for (Evidence file : evidence) {
            if (size + file.size() <= ROOM) {
                carried.add(file);
                size += file.size();
            }
        }
        return carried;
    }

    /** The reviews and the sent comments, oldest first. */
    public record Reviewed(List<Review> reviews, List<Comment> comments) {

        /** What each department says now: its newest review. */
        public List<Review> newest() {
            return List.copyOf(reviews.stream()
                    .collect(Collectors.toMap(
                            Review::department, review -> review, (a, b) -> b, java.util.LinkedHashMap::new))
                    .values());
        }
    }

    /** Advice, consultation with its letters, and sign-offs, oldest first. */
    public record Decided(
            List<Advice> advice, Optional<Consultation> consultation, List<Letter> letters, List<SignOff> signOffs) {

        /** The sign-off that closed the assessment. */
        public Optional<SignOff> decision() {
            return signOffs.stream()
                    .filter(signOff -> signOff.outcome() != SignOff.Outcome.BACK_TO_OWNER)
                    .findFirst();
        }
    }

    /** The questions that were asked and what was answered, in the order of the questionnaire. */
    public record Answered(
            Questionnaire questionnaire,
            List<Question> asked,
            Map<String, SavedAnswer> saved,
            List<LegalChecks.Found> found) {

        /** The rules of law that the answer to this question does not meet. */
        public List<String> warnings(Question question) {
            return found.stream()
                    .map(LegalChecks.Found::check)
                    .filter(check -> check.question().equals(question.id()))
                    .map(check -> check.message() + " (" + check.law() + ")")
                    .toList();
        }

        public Optional<SavedAnswer> given(Question question) {
            return Optional.ofNullable(saved.get(question.id()));
        }

        /** The answer as it reads, "Not sure" and "Not provided" included. */
        public AnswerText.Readable read(Question question, AnswerText text) {
            return text.read(
                    question, given(question).flatMap(SavedAnswer::value).orElse(null));
        }
    }
}
