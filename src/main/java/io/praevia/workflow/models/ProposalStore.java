package io.praevia.workflow.models;

import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals in the database. */
@Component
class ProposalStore {

    private static final String SELECT = "select id, key, based_on, content, note, state, authors, proposed_by,"
            + " updated_by, updated_at, revision, returned from model_proposal ";

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(ProposalStore::proposal)
                .optional();
    }

    /** The proposal, held until the transaction ends. */
    Optional<Proposal> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(ProposalStore::proposal)
                .optional();
    }

    List<Proposal> open() {
        return jdbc.sql(SELECT + "where state in ('draft', 'proposed') order by key")
                .query(ProposalStore::proposal)
                .list();
    }

    void insert(Proposal proposal) {
        jdbc.sql("insert into model_proposal (id, key, based_on, content, sha256, note, state, authors, updated_by,"
                        + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)")
                .params(
                        proposal.id(),
                        proposal.key(),
                        proposal.basedOn(),
                        proposal.file().content(),
                        proposal.file().sha256(),
                        proposal.note(),
                        name(proposal.state()),
                        ids(proposal.authors()),
                        proposal.last().by().value(),
                        proposal.last().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Proposal proposal) {
        jdbc.sql("update model_proposal set content = ?, sha256 = ?, note = ?, state = ?, authors = ?::uuid[],"
                        + " proposed_by = ?, updated_by = ?, updated_at = ?, returned = ?, revision = revision + 1"
                        + " where id = ?")
                .params(Arrays.asList(
                        proposal.file().content(),
                        proposal.file().sha256(),
                        proposal.note(),
                        name(proposal.state()),
                        ids(proposal.authors()),
                        proposal.proposedBy().map(PersonId::value).orElse(null),
                        proposal.last().by().value(),
                        proposal.last().at().atOffset(ZoneOffset.UTC),
                        proposal.returned(),
                        proposal.id()))
                .update();
    }

    /** Whatever was in force for this model before is not any more. */
    void supersede(String key) {
        jdbc.sql("update model_proposal set state = 'superseded' where key = ? and state = 'active'")
                .param(key)
                .update();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        Set<PersonId> authors = new LinkedHashSet<>();
        for (Object id : (Object[]) row.getArray("authors").getArray()) authors.add(new PersonId((UUID) id));
        return new Proposal(
                row.getObject("id", UUID.class),
                ModelFile.of(row.getString("key"), row.getBytes("content")),
                row.getInt("based_on"),
                row.getString("note"),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                authors,
                Optional.ofNullable(row.getObject("proposed_by", UUID.class)).map(PersonId::new),
                new Proposal.Change(
                        new PersonId(row.getObject("updated_by", UUID.class)),
                        row.getTimestamp("updated_at").toInstant()),
                row.getInt("revision"),
                row.getString("returned"));
    }

    private static String name(Proposal.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String ids(Set<PersonId> people) {
        return people.stream().map(PersonId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
