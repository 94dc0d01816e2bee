package io.praevia.record.chapter;

import io.praevia.assessment.Assessment;
import io.praevia.record.SealedRecord;
import io.praevia.record.chapter.authority.ConsultationChapter;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.enclosed.Backing;
import io.praevia.record.enclosed.FilesChapter;
import io.praevia.record.enclosed.TrailChapter;
import io.praevia.record.page.Blocks;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Edition;
import io.praevia.record.page.House;
import io.praevia.record.page.RecordTemplates;
import io.praevia.record.page.RecordWords;
import io.praevia.record.page.TrustedMarkup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the record's template with a dossier. */
@Component
public class RecordPages {

    private static final List<String> FULL = List.of(
            "summary",
            "project",
            "screening",
            "answers",
            "evidence",
            "risks",
            "reviews",
            "advice",
            "decision",
            "rules",
            "trail",
            "check");
    private static final List<String> SHORT = List.of("project", "screening", "rules", "trail", "check");

    private final RecordTemplates templates;

    RecordPages(RecordTemplates templates) {
        this.templates = templates;
    }

    /** The pages as XHTML, text gate passed. */
    public RecordTemplates.Page fill(Dossier dossier, Edition edition, Backing backing) {
        RecordWords words = new RecordWords(edition.language());
        boolean full = edition.kind() == SealedRecord.Kind.DECISION;
        Map<String, @Nullable Object> model = new HashMap<>(frame(dossier, edition, words));
        model.put("section", sections(full ? FULL : SHORT, words));
        model.put("screened", new ScreeningChapter(dossier, words).screened());
        model.put("project", project(dossier, words));
        RulesChapter rules = new RulesChapter(dossier, words);
        model.put("log", rules.log());
        model.put("models", rules.models());
        model.put("trail", new TrailChapter(dossier, backing, words).trail());
        model.put("files", FilesChapter.table(backing, words));
        model.put(
                "trailProof",
                backing.checkpoint()
                        .map(c -> words.text("check.trail", c.size()))
                        .orElse(null));
        if (full) {
            addFull(model, dossier, words);
        }
        return templates.fill(full ? "assessment" : "not-required", edition.language(), model);
    }

    private static void addFull(Map<String, @Nullable Object> model, Dossier dossier, RecordWords words) {
        AnswersChapter answers = new AnswersChapter(dossier, words);
        DecisionChapter decision = new DecisionChapter(dossier, words);
        model.put("summary", new SummaryChapter(dossier, words).summary());
        model.put("answered", answers.sections());
        model.put("evidence", answers.evidence());
        model.put("risks", new RiskChapter(dossier, words).risks());
        model.put("reviews", new ReviewChapter(dossier, words).reviews());
        model.put("advised", decision.advice());
        ConsultationChapter consultation = new ConsultationChapter(dossier, words);
        model.put("consultation", consultation.facts());
        model.put("consulted", consultation.tables());
        model.put("decision", decision.decision());
    }

    private static Map<String, @Nullable Object> frame(Dossier dossier, Edition edition, RecordWords words) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("cover", new CoverChapter(dossier, words).cover(edition));
        model.put("organisation", edition.organisation());
        model.put("house", House.of(edition.appearance(), edition.language()));
        model.put("reference", dossier.assessment().reference());
        model.put("preview", edition.preview());
        model.put("marked", edition.preview() && !edition.sent());
        model.put(
                "seal",
                new Blocks.Seal(
                        edition.organisation(),
                        words.moment(edition.at()),
                        edition.dataHash(),
                        edition.verifyAddress(),
                        TrustedMarkup.qrCode(edition.verifyAddress(), words.text("seal.qr", edition.verifyAddress())),
                        edition.evaluation()));
        return model;
    }

    private static Map<String, Blocks.Section> sections(List<String> ids, RecordWords words) {
        Map<String, Blocks.Section> sections = new java.util.LinkedHashMap<>();
        IntStream.range(0, ids.size())
                .forEach(i -> sections.put(
                        ids.get(i),
                        new Blocks.Section(ids.get(i), Integer.toString(i + 1), words.text("section." + ids.get(i)))));
        return sections;
    }

    private static List<Fact> project(Dossier dossier, RecordWords words) {
        Assessment assessment = dossier.assessment();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("project.summary"), assessment.summary()));
        facts.add(new Fact(words.text("project.department"), dossier.names().of(assessment.department())));
        facts.add(new Fact(words.text("project.owner"), dossier.names().titled(assessment.owner())));
        if (assessment.plannedStart() != null) {
            facts.add(new Fact(words.text("project.start"), words.day(assessment.plannedStart())));
        }
        facts.add(new Fact(words.text("project.countries"), countries(assessment, words.language())));
        facts.add(new Fact(
                words.text("project.questionnaires"),
                words.text("project.versions", assessment.screeningVersion(), assessment.questionnaireVersion())));
        return facts;
    }

    private static String countries(Assessment assessment, Locale language) {
        return String.join(
                ", ",
                assessment.countries().stream()
                        .map(code ->
                                new Locale.Builder().setRegion(code).build().getDisplayCountry(language))
                        .toList());
    }
}
