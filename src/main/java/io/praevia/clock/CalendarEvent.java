package io.praevia.clock;

import io.praevia.kernel.DomainEvent;
import java.util.HashMap;
import java.util.Map;

/** A calendar was made or changed. */
record CalendarEvent(String action, String calendar, Map<String, String> more) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("calendar", calendar);
        return facts;
    }
}
