package io.praevia.questionnaire;

import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import io.praevia.questionnaire.definition.QuestionnaireFiles.Translated;
import io.praevia.questionnaire.lint.LoadRules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The questionnaires in use, by key and version; an old version stays readable as long as its file stays. */
@Component
public class Questionnaires {

    private final Expressions expressions;
    private volatile Map<String, String> files = Map.of();
    private volatile Map<String, TreeMap<Integer, Translated>> byKey = Map.of();
    private volatile UnaryOperator<Map<String, String>> publisher = known -> Map.of();

    /** Reads the shipped files; throws {@link Invalid}, so that the application does not start on a faulty one. */
    @Autowired
    public Questionnaires(Expressions expressions) {
        this(QuestionnaireFiles.shipped(), expressions);
    }

    /** Reads these texts, by file name. */
    public Questionnaires(Map<String, String> files, Expressions expressions) {
        this.expressions = expressions;
        add(files);
    }

    /**
     * Takes more questionnaires and translations into use beside those that are, all or none; a file of the same name
     * is replaced.
     *
     * @throws Invalid with every fault found
     */
    public synchronized void add(Map<String, String> more) {
        Map<String, String> together = new TreeMap<>(files);
        together.putAll(more);
        Definitions all = Definitions.read(together);
        List<String> faults = LoadRules.findings(all, expressions).stream()
                .filter(Finding::isError)
                .map(fault -> fault.in(Locale.ENGLISH))
                .toList();
        if (!faults.isEmpty()) throw new Invalid(faults);
        Map<String, TreeMap<Integer, Translated>> read = new HashMap<>();
        for (Translated one : QuestionnaireFiles.compose(all))
            read.computeIfAbsent(one.questionnaire().key(), key -> new TreeMap<>())
                    .put(one.questionnaire().version(), one);
        byKey = read;
        files = together;
    }

    /**
     * Takes what was published elsewhere into use: now, before a version is chosen, and when an unknown one is asked for.
     *
     * @param published given the texts in use by file name, those that are not among them
     */
    public void follow(UnaryOperator<Map<String, String>> published) {
        publisher = published;
        catchUp();
    }

    /** The texts in use, by file name. */
    public Map<String, String> files() {
        catchUp();
        return Map.copyOf(files);
    }

    private void catchUp() {
        Map<String, String> more = publisher.apply(files);
        if (!more.isEmpty()) add(more);
    }

    /** The newest version of the questionnaire, also when it is not valid yet. */
    public Questionnaire latest(String key) {
        catchUp();
        return versions(key).lastEntry().getValue().questionnaire();
    }

    /** The version with which an assessment begins on this day: the highest one that is valid then. */
    public Questionnaire current(String key, LocalDate day) {
        catchUp();
        return versions(key).descendingMap().values().stream()
                .map(Translated::questionnaire)
                .filter(one -> one.validFrom() == null || !one.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No version of " + key + " is valid on " + day));
    }

    /** Exactly this version, for an assessment that was started with it, its supplements included; in English. */
    public Questionnaire get(String key, int version) {
        return translated(key, version).questionnaire();
    }

    /** The same in this language, as far as it is translated; ids and keys are those of the English one. */
    public Questionnaire get(String key, int version, Locale language) {
        return translated(key, version).in(language);
    }

    /** The newest version of each questionnaire. */
    public Collection<Questionnaire> all() {
        return byKey.keySet().stream().map(this::latest).toList();
    }

    private Translated translated(String key, int version) {
        if (!byKey.containsKey(key) || !byKey.get(key).containsKey(version)) catchUp();
        Translated found = versions(key).get(version);
        if (found == null)
            throw new NoSuchElementException("Questionnaire " + key + " has no version " + version + ", only "
                    + versions(key).keySet());
        return found;
    }

    private TreeMap<Integer, Translated> versions(String key) {
        TreeMap<Integer, Translated> versions = byKey.get(key);
        if (versions == null)
            throw new NoSuchElementException("No questionnaire is called " + key + ", only " + byKey.keySet());
        return versions;
    }

    /** Questionnaire files are faulty; each fault names the file, the place and the remedy. */
    public static final class Invalid extends RuntimeException {

        private final List<String> faults;

        public Invalid(List<String> faults) {
            super("Questionnaires cannot be used:\n  " + String.join("\n  ", faults));
            this.faults = List.copyOf(faults);
        }

        /** One sentence per fault. */
        public List<String> faults() {
            return faults;
        }
    }
}
