package io.praevia.renewal.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.RenewalDuties;
import io.praevia.renewal.day.ReviewDays;
import io.praevia.renewal.web.RenewalWords.Crumb;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a round together with everything that the current person may do about it. */
@Component
class RenewalFrame {

    private final AssessmentLookup lookup;
    private final RenewalDuties duties;
    private final ReviewDays days;
    private final RenewalWords words;

    RenewalFrame(AssessmentLookup lookup, RenewalDuties duties, ReviewDays days, RenewalWords words) {
        this.lookup = lookup;
        this.duties = duties;
        this.days = days;
        this.words = words;
    }

    ModelAndView page(Renewal round, RenewalPage.Typed typed) {
        Assessment assessment = lookup.load(round.assessment());
        return new ModelAndView("renewal/renewal")
                .addObject("row", words.row(round))
                .addObject("round", round)
                .addObject("assessment", assessment)
                .addObject(
                        "trail",
                        List.of(
                                new Crumb(RenewalWords.say("register.title"), "/register"),
                                new Crumb(assessment.title(), "/assessments/" + assessment.id())))
                .addObject("causes", words.told(round))
                .addObject("facts", facts(round, assessment))
                .addObject("typed", typed)
                .addObject("mayAnswer", duties.mayAnswer(round))
                .addObject("mayConfirm", duties.mayConfirm(round))
                .addObject("proposed", days.proposed(assessment))
                .addObject("latest", days.latest(assessment).map(words::day).orElse(""));
    }

    private List<Fact> facts(Renewal round, Assessment assessment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(RenewalWords.say("renewal.owner"), words.name(assessment.owner())));
        round.reviewOn().ifPresent(day -> facts.add(new Fact(RenewalWords.say("renewal.day"), words.day(day))));
        round.answered()
                .ifPresent(stamp -> facts.add(new Fact(RenewalWords.say("renewal.answered"), words.stamp(stamp))));
        round.confirmed()
                .ifPresent(stamp -> facts.add(new Fact(RenewalWords.say("renewal.confirmed"), words.stamp(stamp))));
        round.nextReview().ifPresent(day -> facts.add(new Fact(RenewalWords.say("renewal.next"), words.day(day))));
        return facts;
    }

    /** A fact and its name. */
    record Fact(String label, String words) {}
}
