package io.praevia.assessment.entry;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.kernel.EntryId;
import io.praevia.register.EntryPanel;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The assessments of an entry that the reader may open, on the entry's page. */
@Component
class AssessmentsOfEntry implements EntryPanel {

    private final AssessmentLookup lookup;
    private final MessageSource messages;

    AssessmentsOfEntry(AssessmentLookup lookup, MessageSource messages) {
        this.lookup = lookup;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return messages.getMessage("register.panel.assessments", null, LocaleContextHolder.getLocale());
    }

    @Override
    public List<Link> links(EntryId entry) {
        return lookup.ofEntry(entry).stream()
                .map(a -> new Link(
                        "/assessments/" + a.id(),
                        a.reference() + " " + a.title(),
                        a.phase().label().toString()))
                .toList();
    }
}
