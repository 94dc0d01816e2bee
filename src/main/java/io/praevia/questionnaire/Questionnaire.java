package io.praevia.questionnaire;

import java.util.List;
import java.util.Optional;

/** One version of a questionnaire: its key and version name it for ever, its sections are in the order shown. */
public record Questionnaire(String key, int version, String title, String intro, List<Section> sections) {

    public Questionnaire {
        sections = List.copyOf(sections);
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
    public record Section(String id, String title, String intro, List<Question> questions) {

        public Section {
            questions = List.copyOf(questions);
        }
    }
}
