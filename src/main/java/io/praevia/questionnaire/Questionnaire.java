package io.praevia.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire: its key and version name it for ever, its sections are in the order shown. A
 * supplement {@code extends} another one and is asked {@code when} that one's answers put it in scope.
 */
public record Questionnaire(
        String key,
        int version,
        String title,
        String intro,
        @Nullable LocalDate validFrom,
        @JsonProperty("extends") @Nullable String extended,
        @Nullable String when,
        List<Supplement> supplements,
        List<Check> checks,
        List<Section> sections) {

    @SuppressWarnings("NullAway") // absent lists arrive as null from the file
    public Questionnaire {
        supplements = supplements == null ? List.of() : List.copyOf(supplements);
        checks = checks == null ? List.of() : List.copyOf(checks);
        sections = List.copyOf(sections);
    }

    /** The same questionnaire with these sections. */
    public Questionnaire withSections(List<Section> others) {
        return new Questionnaire(key, version, title, intro, validFrom, extended, when, supplements, checks, others);
    }

    /** All questions in the order shown. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** The question with this id, or empty when this version does not ask it. */
    public Optional<Question> question(String id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The section with this id. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** Questions that belong together and can be handed to one colleague. */
    public record Section(
            String id, String title, String intro, @Nullable String when, List<Question> questions) {

        public Section {
            questions = List.copyOf(questions);
        }

        /** The same section with these questions. */
        public Section with(List<Question> others) {
            return new Section(id, title, intro, when, others);
        }
    }

    /** A questionnaire whose sections follow, pinned to one version. */
    public record Supplement(String key, int version) {}

    /** A rule of law: when the FEEL over question ids is true, the problem exists; {@code question} is where to go. */
    public record Check(String id, String when, Severity severity, String message, String law, String question) {}

    /** A blocker stops submission; a warning is shown to the owner and to reviewers. */
    public enum Severity {
        BLOCKER,
        WARNING
    }
}
