package io.praevia.assessment.entry;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.EntryPanel;
import io.praevia.register.life.EntryCovers;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The assessments of an entry that the reader may open, on the entry's page. */
@Component
class AssessmentsOfEntry implements EntryPanel {

    private final AssessmentLookup lookup;
    private final EntryCovers covers;
    private final MessageSource messages;

    AssessmentsOfEntry(AssessmentLookup lookup, EntryCovers covers, MessageSource messages) {
        this.covers = covers;
        this.lookup = lookup;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return messages.getMessage("register.panel.assessments", null, LocaleContextHolder.getLocale());
    }

    @Override
    public List<Link> links(EntryId entry) {
        List<AssessmentId> removable = covers.undecided(entry);
        return lookup.ofEntry(entry).stream()
                .map(a -> new Link(
                        "/assessments/" + a.id(),
                        a.reference() + " " + a.title(),
                        a.phase().label().toString(),
                        removable.contains(a.id()) && !entry.equals(a.entry().orElse(null))
                                ? "/register/" + entry + "/covers/" + a.id() + "/remove"
                                : null))
                .toList();
    }
}
