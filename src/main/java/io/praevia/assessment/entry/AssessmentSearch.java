package io.praevia.assessment.entry;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.kernel.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds assessments by title, reference and summary. */
@Component
@Order(1)
class AssessmentSearch implements SearchSource {

    private final AssessmentLookup lookup;

    AssessmentSearch(AssessmentLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String headingKey() {
        return "shell.search.assessments";
    }

    @Override
    public List<Hit> search(String words) {
        return lookup.search(new AssessmentLookup.Filter(words, List.of(), null, null)).stream()
                .limit(20)
                .map(found -> new Hit(
                        "/assessments/" + found.id(),
                        found.title(),
                        found.reference(),
                        found.phase().key()))
                .toList();
    }
}
