package io.praevia.record.web;

import io.praevia.assessment.Assessment;
import io.praevia.questionnaire.regime.Coverage;
import io.praevia.questionnaire.regime.Coverage.State;
import io.praevia.questionnaire.regime.Regime;
import io.praevia.questionnaire.regime.Substance;
import io.praevia.record.regime.RegimeReport;
import io.praevia.record.regime.RegimeReport.Elsewhere;
import io.praevia.record.regime.RegimeReport.PointReport;
import io.praevia.record.regime.RegimeReports;
import io.praevia.record.web.LawView.Document;
import io.praevia.record.web.LawView.Group;
import io.praevia.record.web.LawView.Law;
import io.praevia.record.web.LawView.Line;
import io.praevia.record.web.LawView.Link;
import io.praevia.record.web.LawView.Undecided;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what the laws ask and what is missing. */
@Component
class LawWords {

    private final RegimeReports reports;
    private final MessageSource messages;

    LawWords(RegimeReports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    LawView of(Assessment assessment) {
        String page = "/assessments/" + assessment.id();
        List<Law> laws = new ArrayList<>();
        List<Undecided> open = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (RegimeReport report : reports.of(assessment.id(), LocaleContextHolder.getLocale())) {
            if (report.scope().holds()) laws.add(law(report, page));
            else if (report.scope().fails()) outside.add(report.regime().title());
            else open.add(undecided(report, page));
        }
        return new LawView(laws, open, outside);
    }

    /** "31 of 38 points answered, 4 thin, 3 missing". */
    private String count(RegimeReport report) {
        return say(
                "laws.count",
                report.count(State.ANSWERED),
                report.asked(),
                report.count(State.THIN),
                report.count(State.MISSING),
                report.count(State.LATER));
    }

    private Law law(RegimeReport report, String page) {
        List<Document> documents = Stream.concat(
                        Stream.of(report.regime()),
                        reports.documents(report.regime(), LocaleContextHolder.getLocale()).stream())
                .map(regime -> document(regime, page))
                .toList();
        List<Group> groups = Stream.of(State.values())
                .filter(state -> report.count(state) > 0)
                .map(state -> group(report, state, page))
                .toList();
        return new Law(report.regime().key(), report.regime().title(), count(report), documents, groups);
    }

    private Document document(Regime regime, String page) {
        return new Document(say("laws.document", regime.title()), page + "/laws/" + regime.key() + ".pdf");
    }

    private Group group(RegimeReport report, State state, String page) {
        List<Line> lines = report.points().stream()
                .filter(point -> point.state() == state)
                .map(point -> line(point, page))
                .toList();
        boolean folded = state == State.ANSWERED || state == State.DOES_NOT_ARISE;
        return new Group(say("laws.group." + state.key(), lines.size()), folded, lines);
    }

    private Line line(PointReport point, String page) {
        List<Link> links = new ArrayList<>();
        point.served().forEach(served -> links.add(link(served, page)));
        point.place().ifPresent(place -> links.add(link(place)));
        point.because().forEach(asked -> links.add(decides(asked, page)));
        return new Line(point.point().title(), point.point().law(), links);
    }

    private Link link(Coverage.Served served, String page) {
        String note = served.substance() == Substance.ENOUGH
                ? null
                : say("laws.substance." + served.substance().key(), Substance.SHORTEST);
        return new Link(
                served.question().label(),
                href(page, served.sectionId(), served.question().id()),
                note);
    }

    private Link link(Elsewhere place) {
        String note = place.state() == State.ANSWERED
                ? null
                : say("laws.place-state." + place.state().key());
        return new Link(say("laws.place." + place.place().key()), place.href(), note);
    }

    private Link decides(RegimeReport.Asked asked, String page) {
        return new Link(
                asked.question().label(),
                href(page, asked.sectionId(), asked.question().id()),
                say("laws.decides"));
    }

    private Undecided undecided(RegimeReport report, String page) {
        return new Undecided(
                report.regime().title(),
                report.scopeQuestions().stream()
                        .map(asked -> new Link(
                                asked.question().label(),
                                href(page, asked.sectionId(), asked.question().id()),
                                null))
                        .toList());
    }

    private static String href(String page, String section, String question) {
        return page + "/questionnaire/" + section + "#q-" + question;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
