package io.praevia.review.web.owner;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.reuse.Offers;
import io.praevia.assessment.submission.Submission;
import io.praevia.assessment.submission.SubmissionPart;
import io.praevia.assessment.submission.Submissions;
import io.praevia.identity.Departments;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.text.Dates;
import io.praevia.review.ReviewRounds;
import io.praevia.risk.Risks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages before and after sending say. */
@Component
class OwnerWords {

    private final Submissions submissions;
    private final ReviewRounds rounds;
    private final AnswersRead answers;
    private final Risks risks;
    private final Departments departments;
    private final Words words;

    OwnerWords(
            Submissions submissions,
            ReviewRounds rounds,
            AnswersRead answers,
            Risks risks,
            Departments departments,
            Words words) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.answers = answers;
        this.risks = risks;
        this.departments = departments;
        this.words = words;
    }

    ModelAndView check(Assessment assessment) {
        List<Gap> gaps = submissions.missing(assessment.id()).stream()
                .map(OwnerWords::gap)
                .toList();
        return base("review/check", assessment)
                .addObject("gaps", gaps)
                .addObject(
                        "offered",
                        words.offers().of(assessment, Assessments.DPIA).values())
                .addObject("errors", gaps)
                .addObject(
                        "warnings",
                        submissions.warnings(assessment.id()).stream()
                                .map(OwnerWords::gap)
                                .toList())
                .addObject("sections", answers.sections(assessment))
                .addObject("risks", risks.of(assessment.id()))
                .addObject("reviewers", reviewers(assessment));
    }

    ModelAndView submitted(Assessment assessment, Submission newest, List<AssessmentProcess.OpenStep> open) {
        List<Waits> waits = open.stream()
                .map(step -> new Waits(
                        step.waitsFor().toString(),
                        step.step().act().toString(),
                        words.dates().due(step.dueAt())))
                .toList();
        return base("review/submitted", assessment)
                .addObject("sentOn", words.dates().moment(newest.at()))
                .addObject("waits", waits);
    }

    ModelAndView base(String view, Assessment assessment) {
        return new ModelAndView(view)
                .addObject("assessment", assessment)
                .addObject(
                        "trail",
                        List.of(
                                new Crumb(say("assessments.title"), "/assessments"),
                                new Crumb(assessment.title(), "/assessments/" + assessment.id())));
    }

    String say(String key, Object... with) {
        return words.messages().getMessage(key, with, LocaleContextHolder.getLocale());
    }

    private List<Reviewer> reviewers(Assessment assessment) {
        Map<DepartmentId, String> names = departments.names();
        return rounds.preview(assessment.id()).stream()
                .map(planned -> new Reviewer(
                        names.getOrDefault(
                                planned.department(), planned.department().value()),
                        planned.reason(),
                        words.dates().due(Optional.of(planned.dueAt()))))
                .toList();
    }

    /** Answers are opened so that saving them returns here. */
    private static Gap gap(SubmissionPart.Missing missing) {
        String href = missing.href().contains("/questionnaire/")
                ? missing.href().replace("#", "?back=check#")
                : missing.href();
        return new Gap(href, missing.message().toString());
    }

    /** Language, time, and answers from elsewhere. */
    @Component("ownerSpeech")
    record Words(MessageSource messages, Dates dates, Offers offers) {}

    /** Something missing and where it is filled in. */
    record Gap(String href, String message) {}

    /** A department that will review. */
    record Reviewer(String name, String reason, Dates.Due due) {}

    /** Who has it now. */
    record Waits(String who, String act, Dates.Due due) {}

    /** A page above this one. */
    record Crumb(String label, String href) {}
}
