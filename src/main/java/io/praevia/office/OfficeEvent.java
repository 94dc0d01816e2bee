package io.praevia.office;

import io.praevia.kernel.DomainEvent;
import java.util.Map;

/** Something happened to a draft or a version of a questionnaire; {@code words} are why, empty when nobody said. */
record OfficeEvent(String action, Draft draft, String words) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "questionnaire", draft.key(),
                "version", Integer.toString(draft.version()),
                "based-on", Integer.toString(draft.basedOn()),
                "draft", draft.id().toString());
    }

    @Override
    public Map<String, String> personal() {
        return words.isEmpty() ? Map.of() : Map.of("reason", words);
    }
}
