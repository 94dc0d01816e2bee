package io.praevia.decision.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.submission.SubmissionReader;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskMatrix;
import io.praevia.risk.Risks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts case files together. */
@Component
public class CaseFiles {

    private final AssessmentLookup lookup;
    private final SubmissionReader reader;
    private final Reviews reviews;
    private final Risks risks;
    private final RiskMatrix matrix;
    private final Names names;

    CaseFiles(
            AssessmentLookup lookup,
            SubmissionReader reader,
            Reviews reviews,
            Risks risks,
            RiskMatrix matrix,
            Names names) {
        this.lookup = lookup;
        this.reader = reader;
        this.reviews = reviews;
        this.risks = risks;
        this.matrix = matrix;
        this.names = names;
    }

    /** @throws io.praevia.kernel.Refused.NotFound if the assessment is not shared with the reader */
    public CaseFile of(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        List<Risk> rated = risks.of(id);
        return new CaseFile(
                assessment,
                names.people().nameOf(Optional.of(assessment.owner())),
                names.departments().nameOf(assessment.department()),
                reader.sections(assessment, assessment.submission(), LocaleContextHolder.getLocale()),
                reviews.newest(id).stream().map(this::verdict).toList(),
                reviews.sentComments(id).stream()
                        .filter(Comment::owed)
                        .map(c -> new CaseFile.Point(names.people().nameOf(Optional.of(c.author())), c.words()))
                        .toList(),
                rated,
                Stream.of(4, 3, 2, 1).map(severity -> row(severity, rated)).toList());
    }

    private CaseFile.VerdictLine verdict(Review review) {
        String by = review.reviewer()
                .map(r -> who(r, review.inPlaceOf()) + ", "
                        + names.dates().day(review.completedAt().orElseThrow()))
                .orElse("");
        return new CaseFile.VerdictLine(
                review.department().value(),
                names.departments().nameOf(review.department()),
                review.verdict().map(v -> v.done().toString()).orElse(""),
                by,
                review.spoken() || review.open()
                        ? review.note()
                        : Message.of("review.set-aside", review.note()).toString(),
                review.conditions(),
                "/assessments/%s/reviews/%s".formatted(review.assessment(), review.id()));
    }

    private String who(PersonId person, Optional<PersonId> inPlaceOf) {
        String name = names.people().nameOf(Optional.of(person));
        return inPlaceOf
                .map(holder -> Message.of(
                                "review.acted-for", name, names.people().nameOf(Optional.of(holder)))
                        .toString())
                .orElse(name);
    }

    private CaseFile.MatrixRow row(int severity, List<Risk> rated) {
        return new CaseFile.MatrixRow(
                severity,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(likelihood -> new CaseFile.Cell(
                                matrix.level(severity, likelihood).number(), marks(severity, likelihood, rated)))
                        .toList());
    }

    private static List<CaseFile.Mark> marks(int severity, int likelihood, List<Risk> rated) {
        return IntStream.range(0, rated.size())
                .filter(i -> rated.get(i)
                        .after()
                        .filter(r -> r.severity() == severity && r.likelihood() == likelihood)
                        .isPresent())
                .mapToObj(i -> new CaseFile.Mark("R" + (i + 1), "#risk-" + (i + 1)))
                .toList();
    }

    @Component
    record Names(People people, Departments departments, Dates dates) {}
}
