package io.praevia.record.chapter;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.record.SealedRecord;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Edition;
import io.praevia.record.page.RecordWords;
import java.util.ArrayList;
import java.util.List;

/** The first page: what it is about, what was decided, where it stands in the register. */
final class CoverChapter {

    private static final int LEAD = 320;

    private final Dossier dossier;
    private final RecordWords words;

    CoverChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    Shapes.Cover cover(Edition edition) {
        Assessment assessment = dossier.assessment();
        String kind = edition.kind() == SealedRecord.Kind.NOT_REQUIRED ? "cover.not-required" : "cover.decision";
        return new Shapes.Cover(
                words.text(kind),
                assessment.title(),
                shortened(assessment.summary(), LEAD),
                decision(),
                facts(edition));
    }

    /** The outcome in one box; also tells that nothing is decided yet. */
    Shapes.Box decision() {
        Phase phase = dossier.assessment().phase();
        if (phase == Phase.NOT_REQUIRED) {
            return dossier.screening()
                    .flatMap(screening -> screening.ruling())
                    .map(ruled -> new Shapes.Box(
                            "decision",
                            phase.label().in(words.language()),
                            words.text(
                                    "cover.ruled",
                                    words.day(ruled.at()),
                                    dossier.names().titled(ruled.by()))))
                    .orElseGet(() -> new Shapes.Box(
                            "decision", phase.label().in(words.language()), words.text("cover.by-rules")));
        }
        return dossier.decided()
                .decision()
                .map(this::decided)
                .orElseGet(() -> new Shapes.Box(
                        "notice", words.text("cover.open"), phase.label().in(words.language())));
    }

    private Shapes.Box decided(SignOff signOff) {
        return new Shapes.Box(
                "decision",
                signOff.outcome().done().in(words.language()),
                words.text(
                        "cover.signed",
                        words.day(signOff.at()),
                        words.acting(
                                dossier.names().titled(signOff.by()),
                                signOff.inPlaceOf().map(dossier.names()::of))));
    }

    private List<Fact> facts(Edition edition) {
        Assessment assessment = dossier.assessment();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("cover.reference"), assessment.reference()));
        facts.add(new Fact(words.text("cover.owner"), dossier.names().titled(assessment.owner())));
        facts.add(new Fact(words.text("cover.department"), dossier.names().of(assessment.department())));
        facts.add(new Fact(words.text("cover.started"), words.day(assessment.createdAt())));
        facts.add(new Fact(words.text("cover.language"), words.languageName()));
        assessment.decidedAt().ifPresent(at -> facts.add(new Fact(words.text("cover.decided"), words.day(at))));
        facts.add(new Fact(words.text("cover.entry"), entry()));
        dossier.decided()
                .decision()
                .flatMap(SignOff::nextReviewOn)
                .ifPresent(on -> facts.add(new Fact(words.text("cover.review"), words.day(on))));
        if (!edition.preview()) {
            facts.add(new Fact(words.text("cover.sealed"), words.moment(edition.at())));
        }
        return facts;
    }

    /** The register entry in words, or why there is none. */
    String entry() {
        return dossier.entry()
                .map(entry -> words.text(
                        "entry", Long.toString(entry.number()), Integer.toString(entry.version()), entry.name()))
                .orElseGet(() ->
                        words.text(dossier.assessment().phase() == Phase.REJECTED ? "entry.rejected" : "entry.none"));
    }

    /** At most so wide, in letters of which an East Asian one counts twice; cut at a word. */
    static String shortened(String text, int width) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = 0;
        for (int used = 0; end < line.length(); end += Character.charCount(line.codePointAt(end))) {
            used += line.codePointAt(end) < 0x1100 ? 1 : 2;
            if (used > width) {
                int space = line.lastIndexOf(' ', end);
                return line.substring(0, space > end / 2 ? space : end) + " …";
            }
        }
        return line;
    }
}
