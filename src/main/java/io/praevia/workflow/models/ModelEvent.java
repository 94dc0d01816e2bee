package io.praevia.workflow.models;

import io.praevia.kernel.DomainEvent;
import java.util.Map;

/** Something happened to a proposal; {@code words} are why, empty when nobody said. */
record ModelEvent(String action, Proposal proposal, int version, String words) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "model", proposal.file().name(),
                "version", Integer.toString(version),
                "sha256", proposal.file().sha256(),
                "proposal", proposal.id().toString());
    }

    @Override
    public Map<String, String> personal() {
        return words.isEmpty() ? Map.of() : Map.of("reason", words);
    }
}
