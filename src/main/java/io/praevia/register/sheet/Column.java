package io.praevia.register.sheet;

import io.praevia.kernel.text.Message;
import io.praevia.register.RegisterField;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of the register as a table.
 *
 * @param key such as {@code external_id} or a field's key
 */
public record Column(String key, Message label) {

    private static final List<Locale> LANGUAGES = Stream.of("en", "fr", "de", "pt-BR", "ja", "ru")
            .map(Locale::forLanguageTag)
            .toList();

    /** All of them, in the order of an export. */
    public static final List<Column> ALL = all();

    private static List<Column> all() {
        List<Column> all = new ArrayList<>();
        all.add(new Column("external_id", Message.of("register.column.external_id")));
        all.add(new Column("name", Message.of("register.name")));
        all.add(new Column("role", Message.of("register.facet.role")));
        all.add(new Column("department", Message.of("register.department")));
        all.add(new Column("status", Message.of("register.status")));
        all.add(new Column("owner", Message.of("register.owner")));
        all.add(new Column("review_on", Message.of("register.review-on")));
        Arrays.stream(RegisterField.values()).forEach(field -> all.add(new Column(field.key(), field.label())));
        return List.copyOf(all);
    }

    /** The column that a heading means: its key, or its label in any language of the interface. */
    public static Optional<Column> guess(String heading) {
        String wanted = plain(heading);
        return wanted.isEmpty()
                ? Optional.empty()
                : ALL.stream().filter(column -> column.called(wanted)).findFirst();
    }

    static Optional<Column> of(String key) {
        return ALL.stream().filter(column -> column.key.equals(key)).findFirst();
    }

    private boolean called(String wanted) {
        return plain(key).equals(wanted)
                || LANGUAGES.stream()
                        .anyMatch(language -> plain(label.in(language)).equals(wanted));
    }

    /** Whether the words say this in any language of the interface. */
    static boolean says(Message said, String words) {
        return LANGUAGES.stream().anyMatch(language -> plain(said.in(language)).equals(plain(words)));
    }

    /** Letters and digits alone, without accents and case. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
