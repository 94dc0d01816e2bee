package io.praevia.register.store;

import io.praevia.register.EntryContent;
import io.praevia.register.RegisterField;
import io.praevia.register.shared.SharedKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the shared things that lines begin with: "Mail Service Ltd · sends the newsletter" names the party Mail Service
 * Ltd whatever its case, when there is one; anything else stays text.
 */
@Component
class Linker {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[·—–|-]\\s+|\\s*[:;(]\\s*");

    private final JdbcClient jdbc;

    Linker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The links of each of these contents, in their order; two queries at most for each kind. */
    List<List<Link>> links(List<EntryContent> contents) {
        Map<SharedKind, Map<String, Found>> known = known(contents);
        return contents.stream().map(content -> links(content, known)).toList();
    }

    private static List<Link> links(EntryContent content, Map<SharedKind, Map<String, Found>> known) {
        List<Link> links = new ArrayList<>();
        content.fields()
                .forEach((field, lines) -> field.shared().ifPresent(kind -> {
                    for (int line = 0; line < lines.size(); line++) {
                        int at = line;
                        candidates(lines.get(line)).stream()
                                .map(typed -> Optional.ofNullable(known.getOrDefault(kind, Map.of())
                                                .get(key(typed)))
                                        .map(found -> new Link(field, at, found, typed.length())))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .ifPresent(links::add);
                    }
                }));
        return links;
    }

    private Map<SharedKind, Map<String, Found>> known(List<EntryContent> contents) {
        Map<SharedKind, Set<String>> wanted = new EnumMap<>(SharedKind.class);
        contents.forEach(content -> content.fields()
                .forEach((field, lines) -> field.shared()
                        .ifPresent(kind ->
                                lines.forEach(line -> wanted.computeIfAbsent(kind, k -> new LinkedHashSet<>())
                                        .addAll(candidates(line).stream()
                                                .map(Linker::key)
                                                .toList())))));
        Map<SharedKind, Map<String, Found>> known = new EnumMap<>(SharedKind.class);
        wanted.forEach((kind, names) -> known.put(kind, named(kind, names)));
        return known;
    }

    private Map<String, Found> named(SharedKind kind, Set<String> names) {
        Map<String, Found> found = new HashMap<>();
        jdbc.sql("""
                        select s.name as typed, k.id, k.version, k.name from register_shared s
                          join register_shared k on k.id = register_kept(s.id)
                         where s.kind = ? and lower(s.name) = any (?) for share""")
                .params(kind.key(), names.toArray(String[]::new))
                .query((row, n) -> found.put(
                        key(row.getString("typed")),
                        new Found(row.getObject("id", UUID.class), row.getInt("version"), row.getString("name"))))
                .list();
        return found;
    }

    /** The whole line and what stands before each separator, the longest first. */
    private static List<String> candidates(String line) {
        List<String> candidates = new ArrayList<>(List.of(line));
        Matcher separator = SEPARATOR.matcher(line);
        while (separator.find()) {
            candidates.add(1, line.substring(0, separator.start()));
        }
        return candidates;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** A line whose first characters, as many as were typed, name a shared thing. */
    record Link(RegisterField field, int line, Found shared, int typed) {}

    record Found(UUID id, int version, String name) {}
}
