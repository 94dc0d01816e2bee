package io.praevia.office;

import io.praevia.office.edit.Wording;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.questionnaire.definition.Definitions;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import io.praevia.questionnaire.definition.QuestionnaireFiles.Translated;
import io.praevia.questionnaire.lint.Linter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is wrong with a draft among everything in use, and the draft put together with its supplements. */
@Component
public class DraftChecks {

    private static final int MOST_KEPT = 16;

    private final Linter linter;
    private final Questionnaires questionnaires;
    private final Map<Map<String, String>, List<Finding>> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, List<Finding>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    DraftChecks(Linter linter, Questionnaires questionnaires) {
        this.linter = linter;
        this.questionnaires = questionnaires;
    }

    /** Every finding, errors first; the same draft is looked at once. */
    public List<Finding> findings(Draft draft) {
        Map<String, String> files = draft.files();
        synchronized (kept) {
            List<Finding> known = kept.get(files);
            if (known != null) return known;
        }
        Map<String, String> around = new LinkedHashMap<>(Linter.shipped());
        around.putAll(questionnaires.files());
        List<Finding> found = linter.lint(files, around);
        synchronized (kept) {
            kept.put(files, found);
        }
        return found;
    }

    /** How many findings keep the draft from being published. */
    public long errors(Draft draft) {
        return findings(draft).stream().filter(Finding::isError).count();
    }

    /** The draft with the questions of its supplements, in its languages; empty while its schema does not hold. */
    public Optional<Translated> whole(Draft draft) {
        Map<String, String> all = new LinkedHashMap<>(questionnaires.files());
        all.putAll(draft.files());
        Definitions definitions = Definitions.read(all);
        return definitions.questionnaires().stream()
                .filter(file -> file.name().equals(draft.file().name()))
                .findFirst()
                .map(file -> QuestionnaireFiles.compose(definitions, file));
    }

    /** The file of a version in use. */
    public Optional<DefinitionFile> live(String key, int version) {
        return Definitions.read(questionnaires.files()).find(key, version);
    }

    /** The words of a version in use in this language, by place; empty when it is not translated. */
    public Map<String, String> liveWords(String key, int version, String language) {
        Definitions all = Definitions.read(questionnaires.files());
        return all.find(key, version).stream()
                .flatMap(file -> all.translations(file).stream()
                        .filter(words -> words.text("language").equals(language))
                        .map(words -> Wording.read(
                                Objects.requireNonNull(words.tree()), Objects.requireNonNull(file.tree()))))
                .findFirst()
                .orElse(Map.of());
    }
}
