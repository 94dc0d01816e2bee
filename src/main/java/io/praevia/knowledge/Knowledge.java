package io.praevia.knowledge;

import io.praevia.identity.Allowed;
import io.praevia.knowledge.KnownEntry.Kind;
import io.praevia.knowledge.KnownEntry.Said;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerText.Block;
import io.praevia.questionnaire.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What others do, as people who answer read it: the office's own entries first, then measures, examples and the rest. */
@Service
public class Knowledge {

    private static final Comparator<KnownEntry> ORDER =
            Comparator.comparing((KnownEntry entry) -> !entry.own()).thenComparing(KnownEntry::kind);

    private final ShippedKnowledge shipped;
    private final EntryStore store;

    Knowledge(ShippedKnowledge shipped, EntryStore store) {
        this.shipped = shipped;
        this.store = store;
    }

    /** What stands beside each of these questions, by their ids; questions without any are left out. */
    @Allowed.Internal
    public Map<String, List<Piece>> beside(Collection<Question> questions, Locale language) {
        List<KnownEntry> all = inUse();
        Map<String, List<Piece>> beside = new LinkedHashMap<>();
        for (Question question : questions) {
            List<Piece> found = pieces(all, entry -> entry.helps(question), language);
            if (!found.isEmpty()) beside.put(question.id(), found);
        }
        return beside;
    }

    /** Measures against risks of this kind, such as {@code access}. */
    @Allowed.Internal
    public List<Piece> measures(String risk, Locale language) {
        return pieces(
                inUse(), entry -> entry.kind() == Kind.MEASURE && entry.about().contains("risk." + risk), language);
    }

    /** Everything in use. */
    @Allowed.Internal
    public List<Piece> all(Locale language) {
        return pieces(inUse(), entry -> true, language);
    }

    /** What an answer takes over from this entry; empty when it is not in use or nothing can be taken over. */
    @Allowed.Internal
    public Optional<String> wording(String id, Locale language) {
        return inUse().stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> Piece.of(entry, language))
                .flatMap(piece -> Optional.ofNullable(piece.wording()).stream())
                .findFirst();
    }

    private List<KnownEntry> inUse() {
        return everything().stream().filter(entry -> !entry.away()).toList();
    }

    /** All entries, own ones first, those put away included. */
    List<KnownEntry> everything() {
        List<KnownEntry> all = new ArrayList<>(store.own());
        var hidden = store.hidden();
        shipped.entries().values().forEach(entry -> all.add(entry.away(hidden.contains(entry.id()))));
        return all;
    }

    private static List<Piece> pieces(List<KnownEntry> all, Predicate<KnownEntry> wanted, Locale language) {
        return all.stream()
                .filter(wanted)
                .sorted(ORDER)
                .map(entry -> Piece.of(entry, language))
                .toList();
    }

    /**
     * An entry in one language.
     *
     * @param wording what an answer takes over, null for what nobody takes over
     */
    public record Piece(
            String id,
            Kind kind,
            String title,
            String text,
            @Nullable String wording,
            List<String> about,
            boolean own) {

        static Piece of(KnownEntry entry, Locale language) {
            Said said = entry.in(language);
            String words = said.wording().isEmpty() ? said.text() : said.wording();
            return new Piece(
                    entry.id(),
                    entry.kind(),
                    said.title(),
                    said.text(),
                    entry.kind().copied() ? words : null,
                    entry.about(),
                    entry.own());
        }

        /** The text as paragraphs and lists. */
        public List<Block> blocks() {
            return AnswerText.blocks(text);
        }
    }
}
