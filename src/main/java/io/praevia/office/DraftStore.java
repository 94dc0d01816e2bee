package io.praevia.office;

import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts in the database. */
@Component
class DraftStore {

    private static final String SELECT =
            "select id, key, version, based_on, content::text, words::text, state, authors,"
                    + " updated_by, updated_at, revision, proposal::text, coalesce(returned, '') as returned"
                    + " from questionnaire_draft ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::draft).optional();
    }

    /** The draft, held until the transaction ends. */
    Optional<Draft> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(this::draft)
                .optional();
    }

    List<Draft> open() {
        return jdbc.sql(SELECT + "where state in ('draft', 'proposed') order by key")
                .query(this::draft)
                .list();
    }

    void insert(Draft draft) {
        jdbc.sql("insert into questionnaire_draft (id, key, version, based_on, content, words, state, authors,"
                        + " updated_by, updated_at) values (?, ?, ?, ?, ?::json, ?::jsonb, ?, ?::uuid[], ?, ?)")
                .params(
                        draft.id(),
                        draft.key(),
                        draft.version(),
                        draft.basedOn(),
                        json.writeValueAsString(draft.content()),
                        json.writeValueAsString(draft.words()),
                        name(draft.state()),
                        ids(draft.authors()),
                        draft.last().by().value(),
                        draft.last().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Draft draft) {
        jdbc.sql("update questionnaire_draft set content = ?::json, words = ?::jsonb, state = ?, authors = ?::uuid[],"
                        + " updated_by = ?, updated_at = ?, proposal = ?::jsonb, returned = ?, revision = revision + 1"
                        + " where id = ?")
                .params(Arrays.asList(
                        json.writeValueAsString(draft.content()),
                        json.writeValueAsString(draft.words()),
                        name(draft.state()),
                        ids(draft.authors()),
                        draft.last().by().value(),
                        draft.last().at().atOffset(ZoneOffset.UTC),
                        draft.proposal() == null ? null : json.writeValueAsString(draft.proposal()),
                        draft.returned(),
                        draft.id()))
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        String proposal = row.getString("proposal");
        Set<PersonId> authors = new LinkedHashSet<>();
        for (Object id : (Object[]) row.getArray("authors").getArray()) authors.add(new PersonId((UUID) id));
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getInt("version"),
                row.getInt("based_on"),
                (ObjectNode) json.readTree(row.getString("content")),
                json.readValue(row.getString("words"), new TypeReference<Map<String, Map<String, String>>>() {}),
                Draft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                authors,
                new Draft.Change(
                        new PersonId(row.getObject("updated_by", UUID.class)),
                        row.getTimestamp("updated_at").toInstant()),
                row.getInt("revision"),
                proposal == null ? null : json.readValue(proposal, Draft.Proposal.class),
                row.getString("returned"));
    }

    private static String name(Draft.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String ids(Set<PersonId> people) {
        return people.stream().map(PersonId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
