package io.praevia.questionnaire;

import io.praevia.questionnaire.definition.QuestionnaireFiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The questionnaires in use, by key and version; an old version stays readable as long as its file stays. */
@Component
public class Questionnaires {

    private final Map<String, TreeMap<Integer, Questionnaire>> byKey = new HashMap<>();

    /** Reads the shipped files; throws {@link Invalid}, so that the application does not start on a faulty one. */
    @Autowired
    public Questionnaires(Expressions expressions) {
        this(QuestionnaireFiles.shipped(), expressions);
    }

    /** Reads these texts, by file name. */
    public Questionnaires(Map<String, String> files, Expressions expressions) {
        for (Questionnaire questionnaire : QuestionnaireFiles.read(files, expressions)) add(questionnaire);
    }

    /** The newest version of the questionnaire. */
    public Questionnaire latest(String key) {
        return versions(key).lastEntry().getValue();
    }

    /** Exactly this version, for an assessment that was started with it. */
    public Questionnaire get(String key, int version) {
        Questionnaire found = versions(key).get(version);
        if (found == null)
            throw new NoSuchElementException("Questionnaire " + key + " has no version " + version + ", only "
                    + versions(key).keySet());
        return found;
    }

    /** The newest version of each questionnaire. */
    public Collection<Questionnaire> all() {
        return byKey.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    private TreeMap<Integer, Questionnaire> versions(String key) {
        TreeMap<Integer, Questionnaire> versions = byKey.get(key);
        if (versions == null)
            throw new NoSuchElementException("No questionnaire is called " + key + ", only " + byKey.keySet());
        return versions;
    }

    private void add(Questionnaire questionnaire) {
        var before = byKey.computeIfAbsent(questionnaire.key(), key -> new TreeMap<>())
                .putIfAbsent(questionnaire.version(), questionnaire);
        if (before != null)
            throw new Invalid(List.of("Two files hold version " + questionnaire.version() + " of " + questionnaire.key()
                    + ". Raise the version of the newer one."));
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
