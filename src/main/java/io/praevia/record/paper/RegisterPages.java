package io.praevia.record.paper;

import io.praevia.kernel.EntryId;
import io.praevia.record.page.Blocks.Section;
import io.praevia.record.page.RecordTemplates;
import io.praevia.record.page.RecordWords;
import io.praevia.record.paper.Shapes.EntryPrint;
import io.praevia.record.paper.Shapes.Part;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.flow.Flows;
import io.praevia.register.sheet.RegisterPaper.Printed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills {@code templates/record/register.html}: cover, contents, what we decide, what we do for others, transfers. */
@Component
class RegisterPages {

    private final RecordTemplates templates;
    private final EntryPrints prints;
    private final RegisterCover cover;
    private final Flows flows;

    RegisterPages(RecordTemplates templates, EntryPrints prints, RegisterCover cover, Flows flows) {
        this.templates = templates;
        this.prints = prints;
        this.cover = cover;
        this.flows = flows;
    }

    /** The pages as XHTML, text gate passed. */
    RecordTemplates.Page fill(Printed printed, RecordWords words, Instant at) {
        Map<EntryId, List<Named>> named = flows.named(printed.entries());
        List<Part> parts = new ArrayList<>();
        for (EntryRole role : EntryRole.values()) {
            List<Entry> entries =
                    printed.entries().stream().filter(e -> e.role() == role).toList();
            if (!entries.isEmpty()) {
                parts.add(part(role, entries, named, parts.size() + 1, words));
            }
        }
        Map<String, @Nullable Object> model = new HashMap<>(cover.model(printed, words, at));
        model.put("parts", parts);
        var transfers = flows.transfers(printed.entries(), named, words.language());
        model.put("transfers", new Figures(words).transfers(transfers));
        String number = Integer.toString(parts.size() + 1);
        model.put("transferSection", new Section("transfers", number, words.text("register.transfers")));
        return templates.fill("register", words.language(), model);
    }

    private Part part(
            EntryRole role, List<Entry> entries, Map<EntryId, List<Named>> named, int number, RecordWords words) {
        List<EntryPrint> printed = new ArrayList<>();
        for (Entry entry : entries) {
            String at = number + "." + (printed.size() + 1);
            Section section = new Section("entry-" + entry.number(), at, entry.name());
            printed.add(prints.print(entry, named.getOrDefault(entry.id(), List.of()), section, words));
        }
        Section section = new Section(role.key(), Integer.toString(number), words.text("register.part." + role.key()));
        return new Part(section, words.text("register.lead." + role.key(), entries.size()), printed);
    }
}
