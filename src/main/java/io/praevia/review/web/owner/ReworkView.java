package io.praevia.review.web.owner;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Dates;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.Rework;
import io.praevia.review.web.view.Remark;
import io.praevia.review.web.view.Remarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The points of this round with who asked, the answer that each is about, and what the owner typed. */
@Component
class ReworkView {

    private static final String RISKS = "risks";

    private final Rework rework;
    private final Reviews reviews;
    private final AnswersRead answers;
    private final AssessmentProcess process;
    private final Names names;
    private final OwnerWords words;

    ReworkView(
            Rework rework,
            Reviews reviews,
            AnswersRead answers,
            AssessmentProcess process,
            Names names,
            OwnerWords words) {
        this.rework = rework;
        this.reviews = reviews;
        this.answers = answers;
        this.process = process;
        this.names = names;
        this.words = words;
    }

    ModelAndView page(Assessment assessment, MultiValueMap<String, String> typed, List<Refused.Problem> errors) {
        Map<UUID, Review> byId =
                reviews.of(assessment.id()).stream().collect(Collectors.toMap(Review::id, Function.identity()));
        List<Point> points = rework.points(assessment.id()).stream()
                .filter(point -> point.owed()
                        || point.state() == Comment.State.DONE
                                && point.answeredAt()
                                        .filter(at -> !at.isBefore(assessment.phaseSince()))
                                        .isPresent())
                .map(point -> point(assessment, point, byId, typed))
                .toList();
        var open = process.open(assessment.id());
        return words.base("review/rework", assessment)
                .addObject("points", points)
                .addObject("owed", points.stream().filter(Point::owed).count())
                .addObject("errors", errors)
                .addObject(
                        "due",
                        names.dates()
                                .due(
                                        open.isEmpty()
                                                ? Optional.empty()
                                                : open.get(0).dueAt()));
    }

    String say(String key, Object... with) {
        return words.say(key, with);
    }

    static String field(Comment point) {
        return "answer-" + point.id();
    }

    private Point point(
            Assessment assessment, Comment point, Map<UUID, Review> byId, MultiValueMap<String, String> typed) {
        String department = point.review()
                .map(byId::get)
                .map(review -> names.departments().nameOf(review.department()))
                .orElse(say("rework.from.sign-off"));
        String author = names.people().nameOf(Optional.of(point.author()));
        boolean risks = point.question().filter(RISKS::equals).isPresent();
        return new Point(
                point.id(),
                field(point),
                say("rework.from", author, department),
                point.body(),
                point.owed(),
                risks ? "/assessments/" + assessment.id() + "/risks" : null,
                point.question().flatMap(q -> answers.row(assessment, q)).orElse(null),
                Optional.ofNullable(typed.getFirst(field(point)))
                        .filter(words -> !words.isBlank())
                        .orElse(point.answer().orElse("")),
                names.remarks().read(assessment, List.of(point)).get(0));
    }

    /** Where names come from. */
    @Component("reworkNames")
    record Names(People people, Departments departments, Dates dates, Remarks remarks) {}

    /** A point that was sent back; {@code about} is the answer it is about, null when it is about the whole. */
    record Point(
            UUID id,
            String field,
            String from,
            String body,
            boolean owed,
            @Nullable String risks,
            AnswersRead.@Nullable Row about,
            String text,
            Remark remark) {}
}
