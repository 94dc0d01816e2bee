package io.praevia.register.web;

import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.RegisterField;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedWords;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** The fields of an entry as its page shows them, with what is known of the shared things that lines name. */
final class EntryFields {

    private EntryFields() {}

    /** The fields of the entry's role, in the order of reading. */
    static List<EntryPage.Field> of(Entry entry, List<Named> named) {
        return RegisterField.of(entry.role()).stream()
                .map(field -> new EntryPage.Field(
                        field,
                        field.label(entry.role()),
                        field.law(entry.role()),
                        items(entry, field, named),
                        field.demanded(entry.role())))
                .toList();
    }

    private static List<EntryPage.Item> items(Entry entry, RegisterField field, List<Named> named) {
        List<EntryPage.Item> items = new ArrayList<>();
        for (String text : entry.content().lines(field)) {
            int at = items.size();
            items.add(named.stream()
                    .filter(one -> one.field() == field && one.line() == at && text.startsWith(one.name()))
                    .findFirst()
                    .map(one -> new EntryPage.Item(
                            text,
                            one.shared(),
                            field.shared().map(SharedKind::key).orElse(null),
                            one.name(),
                            text.substring(one.name().length()),
                            more(one)))
                    .orElse(new EntryPage.Item(text, null, null, "", text, "")));
        }
        return items;
    }

    private static String more(Named named) {
        return named.field()
                .shared()
                .map(kind -> SharedWords.more(kind, named.details(), LocaleContextHolder.getLocale()))
                .orElse("");
    }
}
