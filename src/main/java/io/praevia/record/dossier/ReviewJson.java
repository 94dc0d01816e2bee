package io.praevia.record.dossier;

import io.praevia.decision.advice.Advice;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The others' side as data: reviews, comments, advice, consultation, sign-offs. */
final class ReviewJson {

    private ReviewJson() {}

    static Map<String, Object> person(Dossier dossier, PersonId id) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id.value());
        node.put("name", dossier.names().of(id));
        return node;
    }

    static Map<String, Object> department(Dossier dossier, DepartmentId id) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id.value());
        node.put("name", dossier.names().of(id));
        return node;
    }

    static List<Map<String, @Nullable Object>> reviews(Dossier dossier) {
        return dossier.reviewed().reviews().stream()
                .map(review -> review(dossier, review))
                .toList();
    }

    static List<Map<String, @Nullable Object>> comments(Dossier dossier) {
        return dossier.reviewed().comments().stream()
                .map(comment -> comment(dossier, comment))
                .toList();
    }

    static List<Map<String, @Nullable Object>> advice(Dossier dossier) {
        return dossier.decided().advice().stream()
                .map(advice -> advice(dossier, advice))
                .toList();
    }

    static @Nullable Object consultation(Dossier dossier) {
        return dossier.decided().consultation().map(ReviewJson::consultation).orElse(null);
    }

    static List<Map<String, @Nullable Object>> signOffs(Dossier dossier) {
        return dossier.decided().signOffs().stream()
                .map(signOff -> signOff(dossier, signOff))
                .toList();
    }

    private static Map<String, @Nullable Object> review(Dossier dossier, Review review) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("id", review.id());
        node.put("submission", review.submission());
        node.put("department", department(dossier, review.department()));
        node.put("reason", review.reason());
        node.put("rules", review.rules());
        node.put("verdict", review.verdict().map(Verdict::key).orElse(null));
        node.put("note", review.note());
        node.put("conditions", review.conditions());
        node.put("by", review.reviewer().map(by -> person(dossier, by)).orElse(null));
        node.put("inPlaceOf", review.inPlaceOf().map(by -> person(dossier, by)).orElse(null));
        node.put("at", review.completedAt().orElse(null));
        return node;
    }

    private static Map<String, @Nullable Object> comment(Dossier dossier, Comment comment) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("id", comment.id());
        node.put("review", comment.review().orElse(null));
        node.put("question", comment.question().orElse(null));
        node.put("kind", comment.kind().key());
        node.put("text", comment.body());
        node.put("by", person(dossier, comment.author()));
        node.put("at", comment.createdAt());
        node.put("answer", comment.answer().orElse(null));
        node.put(
                "answeredBy",
                comment.answeredBy().map(by -> person(dossier, by)).orElse(null));
        node.put("answeredAt", comment.answeredAt().orElse(null));
        node.putAll(ThreadJson.of(dossier, comment));
        return node;
    }

    private static Map<String, @Nullable Object> advice(Dossier dossier, Advice advice) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("submission", advice.submission());
        node.put("opinion", advice.opinion());
        node.put("by", person(dossier, advice.by()));
        node.put("inPlaceOf", advice.inPlaceOf().map(by -> person(dossier, by)).orElse(null));
        node.put("at", advice.at());
        node.put(
                "points",
                advice.points().stream().map(point -> point(dossier, point)).toList());
        return node;
    }

    private static Map<String, @Nullable Object> point(Dossier dossier, Advice.Point point) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("text", point.body());
        node.put("accepted", point.handled().map(Advice.Handled::accepted).orElse(null));
        node.put("reason", point.handled().map(Advice.Handled::reason).orElse(null));
        node.put("by", point.handled().map(done -> person(dossier, done.by())).orElse(null));
        return node;
    }

    private static Map<String, @Nullable Object> consultation(Consultation consultation) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("authority", consultation.authority());
        node.put("submittedOn", consultation.submittedOn());
        node.put("extensionNotifiedOn", consultation.extensionNotifiedOn().orElse(null));
        node.put(
                "outcome",
                consultation.answer().map(answer -> answer.outcome().key()).orElse(null));
        node.put("answer", consultation.answer().map(Consultation.Answer::text).orElse(null));
        node.put(
                "answeredOn", consultation.answer().map(Consultation.Answer::on).orElse(null));
        return node;
    }

    private static Map<String, @Nullable Object> signOff(Dossier dossier, SignOff signOff) {
        LocalDate next = signOff.nextReviewOn().orElse(null);
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("submission", signOff.submission());
        node.put("outcome", signOff.outcome().key());
        node.put("reason", signOff.reason());
        node.put("conditions", signOff.conditions());
        node.put("nextReviewOn", next);
        node.put("by", person(dossier, signOff.by()));
        node.put("inPlaceOf", signOff.inPlaceOf().map(by -> person(dossier, by)).orElse(null));
        node.put("at", signOff.at());
        return node;
    }
}
