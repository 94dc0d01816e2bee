package io.praevia.register.web;

import io.praevia.kernel.text.Message;
import io.praevia.kernel.text.WordDiff;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.RegisterEntries.Version;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What changed between two versions, facts first, then field by field, words marked. */
@Component
class EntryDiffs {

    private final FactWords words;

    EntryDiffs(FactWords words) {
        this.words = words;
    }

    /** Fields without a change are left out. */
    List<EntryPage.FieldDiff> between(Version before, Version after) {
        List<EntryPage.FieldDiff> changed = new ArrayList<>();
        Map<String, String> then = words(before.facts());
        words(after.facts()).forEach((label, now) -> {
            if (!now.equals(then.get(label))) {
                changed.add(new EntryPage.FieldDiff(
                        Message.of(label), WordDiff.between(then.getOrDefault(label, ""), now)));
            }
        });
        changed.addAll(between(before.content(), after.content()));
        return changed;
    }

    /** What changed in each field. */
    static List<EntryPage.FieldDiff> between(EntryContent before, EntryContent after) {
        return Arrays.stream(RegisterField.values())
                .filter(field -> !before.lines(field).equals(after.lines(field)))
                .map(field -> new EntryPage.FieldDiff(
                        field.label(),
                        WordDiff.between(
                                String.join("\n", before.lines(field)), String.join("\n", after.lines(field)))))
                .toList();
    }

    private Map<String, String> words(EntryFacts facts) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("register.name", facts.name());
        said.put("register.status", words.status(facts));
        said.put("register.department", words.department(facts));
        said.put("register.owner", words.owner(facts));
        said.put("register.review-on", words.review(facts));
        return said;
    }
}
