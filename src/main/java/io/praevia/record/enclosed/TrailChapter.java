package io.praevia.record.enclosed;

import io.praevia.audit.AuditLog.Line;
import io.praevia.audit.note.Checkpoint;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who did what and when, up to the decision: what decided in full, what was done over and over only counted, so that fifty
 * saved answers are one row.
 */
public final class TrailChapter {

    /** The most acts in full; the trail itself and {@code trail.json} have all of them. */
    static final int MOST = 80;

    private static final int HASH = 12;

    /** Told in full beside what the proof covers. */
    private static final Set<String> ACTS = Set.of(
            "assessment.imported",
            "assessment.migrated",
            "assessment.owner-changed",
            "assessment.step-confirmed",
            "questionnaire.moved",
            "review.set-aside",
            "screening.viewed-by-dpo",
            "step.moved",
            "consultation.submitted",
            "consultation.answered",
            "clock.stopped",
            "clock.answered",
            "process.suspended",
            "process.resumed");

    /** What a department keeps to itself is not even counted here. */
    private static final List<String> PRIVATE = List.of("note.", "person.");

    private final Backing backing;
    private final RecordWords words;
    private final Actors actors;

    public TrailChapter(Dossier dossier, Backing backing, RecordWords words) {
        this.backing = backing;
        this.words = words;
        this.actors = new Actors(dossier, words);
    }

    /** What the chapter shows. */
    public Trail trail() {
        List<Line> acts =
                backing.decided().stream().filter(line -> isAct(line.action())).toList();
        int left = Math.max(0, acts.size() - MOST);
        return new Trail(
                acts.isEmpty() ? null : acts(acts.subList(left, acts.size())),
                left == 0 ? null : words.text("trail.left", left),
                counts(),
                backing.checkpoint().map(this::anchor).orElse(List.of()));
    }

    private static boolean isAct(String action) {
        return Backing.DECIDING.contains(action) || ACTS.contains(action);
    }

    private Table acts(List<Line> lines) {
        return new Table(
                words.text("trail.acts"),
                List.of(
                        new Column(words.text("trail.entry"), 9),
                        new Column(words.text("when"), 22),
                        new Column(words.text("who"), 26),
                        new Column(words.text("trail.what"), 25),
                        new Column(words.text("trail.hash"), 18)),
                lines.stream().map(this::act).toList());
    }

    private List<String> act(Line line) {
        return List.of(
                Long.toString(line.place().seq()),
                words.moment(line.place().at()),
                actors.of(line),
                actors.what(line),
                line.hash().substring(0, HASH));
    }

    /** One row for each kind of act that was done over and over. */
    private @Nullable Table counts() {
        Map<String, List<Line>> byAction = backing.decided().stream()
                .filter(line -> !isAct(line.action()) && PRIVATE.stream().noneMatch(line.action()::startsWith))
                .collect(Collectors.groupingBy(Line::action, LinkedHashMap::new, Collectors.toList()));
        if (byAction.isEmpty()) {
            return null;
        }
        return new Table(
                words.text("trail.counts"),
                List.of(
                        new Column(words.text("trail.what"), 32),
                        new Column(words.text("trail.times"), 12),
                        new Column(words.text("trail.by"), 32),
                        new Column(words.text("trail.between"), 24)),
                byAction.values().stream().map(this::count).toList());
    }

    private List<String> count(List<Line> lines) {
        String first = words.day(lines.get(0).place().at());
        String last = words.day(lines.get(lines.size() - 1).place().at());
        return List.of(
                actors.label(lines.get(0).action()),
                Integer.toString(lines.size()),
                actors.names(lines),
                first.equals(last) ? first : words.text("trail.from-to", first, last));
    }

    private List<Fact> anchor(Checkpoint checkpoint) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("trail.log"), checkpoint.origin()));
        facts.add(new Fact(words.text("trail.size"), words.text("trail.entries", checkpoint.size())));
        facts.add(new Fact(words.text("trail.root"), Base64.getEncoder().encodeToString(checkpoint.root())));
        return facts;
    }

    /**
     * The chapter.
     *
     * @param acts what decided, oldest first
     * @param left how many older acts are not printed, in words
     * @param counts what was done over and over
     * @param anchor the signed checkpoint over it; empty in a preview
     */
    public record Trail(
            @Nullable Table acts,
            @Nullable String left,
            @Nullable Table counts,
            List<Fact> anchor) {}
}
