package io.praevia.register.sheet;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.sheet.Csv;
import io.praevia.kernel.sheet.Xlsx;
import io.praevia.kernel.text.Message;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.RegisterField;
import io.praevia.register.dpv.Dpv;
import io.praevia.register.find.FilterWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The register as files; what a spreadsheet would run as a formula is text in all of them. */
@Service
public class RegisterExports {

    private static final int[] WIDTHS = {14, 40, 16, 20, 16, 24, 14, 40};

    private final RegisterEntries entries;
    private final Departments departments;
    private final People people;
    private final JsonMapper json;
    private final FilterWords words;
    private final ObjectProvider<RegisterPaper> paper;

    RegisterExports(
            RegisterEntries entries,
            Departments departments,
            People people,
            JsonMapper json,
            FilterWords words,
            ObjectProvider<RegisterPaper> paper) {
        this.words = words;
        this.paper = paper;
        this.entries = entries;
        this.departments = departments;
        this.people = people;
        this.json = json;
    }

    /** CSV in UTF-8 with a byte order mark; it can be imported again. */
    @Allowed.SignedIn
    public byte[] csv(Filter filter) {
        return ("\uFEFF" + Csv.write(rows(filter))).getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook whose cells are all text; it can be imported again. */
    @Allowed.SignedIn
    public byte[] xlsx(Filter filter) {
        return Xlsx.write(rows(filter), WIDTHS);
    }

    /** Entries as the API gives them. */
    @Allowed.SignedIn
    public byte[] json(Filter filter) {
        return json(entries.search(filter));
    }

    private byte[] json(List<Entry> found) {
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(found.stream().map(RegisterExports::plain).toList());
    }

    /**
     * The document that an authority asks for, in the words of a language.
     *
     * @throws Refused.Conflict if more entries match than fit into one document, or too many are printed now
     */
    @Allowed.SignedIn
    public byte[] pdf(Filter filter, Locale language) {
        List<Entry> found = entries.search(filter, 0, RegisterPaper.MOST + 1);
        if (found.size() > RegisterPaper.MOST) {
            throw new Refused.Conflict("register.refused.print-many", RegisterPaper.MOST);
        }
        List<RegisterPaper.Said> said = words.of(filter, language).entrySet().stream()
                .map(one -> new RegisterPaper.Said(one.getKey(), one.getValue()))
                .toList();
        return paper.getObject().print(new RegisterPaper.Printed(found, said, language, json(found)));
    }

    /** JSON-LD in the Data Privacy Vocabulary, version 2.3. */
    @Allowed.SignedIn
    public byte[] jsonLd(Filter filter) {
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Dpv.graph(entries.search(filter), departments.names()));
    }

    private List<List<String>> rows(Filter filter) {
        List<Entry> found = entries.search(filter);
        Map<DepartmentId, String> names = departments.names();
        Map<PersonId, Person> owners = people.byId(found.stream()
                .map(entry -> entry.facts().owner())
                .flatMap(Optional::stream)
                .toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(Column.ALL.stream().map(column -> column.label().toString()).toList());
        for (Entry entry : found) {
            List<String> row = new ArrayList<>(List.of(
                    entry.externalId() == null ? "" : entry.externalId(),
                    entry.name(),
                    entry.role().label().toString(),
                    names.getOrDefault(entry.department(), entry.department().value()),
                    Message.of("register.status." + entry.status()).toString(),
                    entry.facts().owner().map(owners::get).map(Person::email).orElse(""),
                    entry.reviewOn() == null ? "" : entry.reviewOn().toString()));
            Arrays.stream(RegisterField.values())
                    .forEach(field -> row.add(String.join("\n", entry.content().lines(field))));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> plain(Entry entry) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", entry.id().toString());
        plain.put("number", entry.number());
        plain.put("externalId", entry.externalId());
        plain.put("name", entry.name());
        plain.put("role", entry.role().key());
        plain.put("department", entry.department().value());
        plain.put("status", entry.status());
        plain.put("owner", entry.facts().owner().map(PersonId::toString).orElse(null));
        plain.put("reviewOn", entry.reviewOn() == null ? null : entry.reviewOn().toString());
        plain.put("version", entry.version());
        plain.put("changedAt", entry.changedAt().toString());
        Map<String, List<String>> content = new LinkedHashMap<>();
        entry.content().fields().forEach((field, lines) -> content.put(field.key(), lines));
        plain.put("content", content);
        return plain;
    }
}
