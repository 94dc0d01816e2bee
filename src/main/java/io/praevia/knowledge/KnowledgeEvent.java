package io.praevia.knowledge;

import io.praevia.kernel.DomainEvent;
import java.util.Map;

/** The office changed what stands beside questions; {@code title} is empty for shipped entries. */
record KnowledgeEvent(String action, String entry, int revision, String title) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return Map.of("entry", entry, "revision", Integer.toString(revision));
    }

    @Override
    public Map<String, String> personal() {
        return title.isEmpty() ? Map.of() : Map.of("title", title);
    }
}
