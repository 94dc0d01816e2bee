package io.praevia.assessment.web.questions;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.FormAnswers.FieldError;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** The files of a question: added with the form, named in its answer, removed when their box is cleared. */
@Component
class Attachments {

    private final EvidenceFiles files;

    Attachments(EvidenceFiles files) {
        this.files = files;
    }

    /** Stores what was sent along and adds it to the form's answer; a refused file is a problem of its field. */
    List<Refused.Problem> receive(
            AssessmentId id,
            List<Question> questions,
            MultiValueMap<String, MultipartFile> sent,
            Map<String, List<String>> form) {
        List<Refused.Problem> problems = new ArrayList<>();
        for (Question question : questions) {
            for (MultipartFile file : sent.getOrDefault(question.id() + ".upload", List.of())) {
                if (question.type() == QuestionType.FILES && !file.isEmpty()) {
                    receive(id, question, file, form).ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    /** File names by id, for fields and answers. */
    Map<UUID, String> names(AssessmentId id) {
        return files.of(id).stream()
                .collect(Collectors.toMap(EvidenceFiles.Evidence::id, EvidenceFiles.Evidence::fileName));
    }

    /** A file in the answer that was never added to this question. */
    Optional<FieldError> unknown(SectionSave.Field field, AnswerValue value) {
        if (!(value instanceof AnswerValue.Files named)) {
            return Optional.empty();
        }
        List<UUID> known = files.of(field.assessment().id()).stream()
                .filter(file -> file.question().equals(field.question().id()))
                .map(EvidenceFiles.Evidence::id)
                .toList();
        boolean all = known.containsAll(named.evidence());
        Question question = field.question();
        return all
                ? Optional.empty()
                : Optional.of(new FieldError(
                        question.id(),
                        question.label(),
                        Message.of("assessment.refused.detached").toString()));
    }

    /** Removes the files that the stored answer named and the new one does not. */
    void dropped(SectionSave.Field field, Optional<AnswerValue> now) {
        List<UUID> kept = named(now);
        Assessment assessment = field.assessment();
        named(field.stored().flatMap(SavedAnswer::value)).stream()
                .filter(file -> !kept.contains(file))
                .forEach(file -> files.remove(assessment.id(), file));
    }

    private Optional<Refused.Problem> receive(
            AssessmentId id, Question question, MultipartFile file, Map<String, List<String>> form) {
        try {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            UUID evidence = files.add(id, question.id(), name, file.getBytes());
            form.computeIfAbsent(question.id(), key -> new ArrayList<>()).add(evidence.toString());
            return Optional.empty();
        } catch (Refused.Invalid invalid) {
            return Optional.of(new Refused.Problem("q-" + question.id() + "-upload", invalid.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<UUID> named(Optional<AnswerValue> value) {
        return value.filter(AnswerValue.Files.class::isInstance)
                .map(AnswerValue.Files.class::cast)
                .map(AnswerValue.Files::evidence)
                .orElse(List.of());
    }
}
