package io.praevia.office;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Problems;
import io.praevia.office.Draft.Proposal;
import io.praevia.office.Draft.State;
import io.praevia.office.edit.DraftFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From draft to version in use, with four eyes: whoever wrote or proposed a draft never publishes it. */
@Service
@Allowed.PrivacyOfficer
public class Publishing {

    private final DraftStore store;
    private final DraftChecks checks;
    private final CurrentPerson current;
    private final People people;
    private final Shelf shelf;
    private final ApplicationEventPublisher events;

    Publishing(
            DraftStore store,
            DraftChecks checks,
            CurrentPerson current,
            People people,
            Shelf shelf,
            ApplicationEventPublisher events) {
        this.store = store;
        this.checks = checks;
        this.current = current;
        this.people = people;
        this.shelf = shelf;
        this.events = events;
    }

    /** Officers who could publish this draft. */
    public List<Person> publishers(Draft draft) {
        return people.withRole(Role.PRIVACY_OFFICER).stream()
                .filter(person -> !draft.writtenBy(person.id()))
                .filter(person -> !person.id().equals(current.id()))
                .toList();
    }

    /**
     * Asks a colleague to publish the draft.
     *
     * @param validFrom the first day on which assessments begin with it, today at the earliest
     * @throws Refused.Conflict while the draft has errors
     */
    @UseCase
    public void propose(UUID id, @Nullable String summary, @Nullable LocalDate validFrom) {
        Draft draft = locked(id);
        if (!draft.editable()) throw new Refused.Conflict("office.refused.not-draft");
        Problems.Collector problems = new Problems.Collector();
        String why = problems.check(() -> Words.required("summary", summary, Words.TEXT, "office.refused.summary"), "");
        LocalDate from = problems.check(() -> day(validFrom), LocalDate.MIN);
        problems.refuse();
        requireSound(draft);
        Draft asked = draft.as(State.PROPOSED, new Proposal(why, from, current.id()), "");
        store.update(asked);
        events.publishEvent(new OfficeEvent("questionnaire.proposed", asked, why));
    }

    /** Takes the request back, so that the draft can be changed. */
    @UseCase
    public void takeBack(UUID id) {
        Draft draft = proposed(id);
        store.update(draft.as(State.DRAFT, null, draft.returned()));
        events.publishEvent(new OfficeEvent("questionnaire.taken-back", draft, ""));
    }

    /** Gives the draft back to its authors with a reason; only a colleague who did not write it. */
    @UseCase
    public void sendBack(UUID id, @Nullable String reason) {
        Draft draft = proposed(id);
        requireOther(draft);
        String why = Words.required("reason", reason, Words.TEXT, "office.refused.reason");
        store.update(draft.as(State.DRAFT, null, why));
        events.publishEvent(new OfficeEvent("questionnaire.sent-back", draft, why));
    }

    /**
     * Puts the draft in force for assessments that begin from its day on; those that run keep their version.
     *
     * @throws Refused.NotAllowed for everybody who wrote or proposed it, whatever else they are
     */
    @UseCase
    public void publish(UUID id) {
        Draft draft = proposed(id);
        requireOther(draft);
        requireSound(draft);
        if (checks.live(draft.key(), draft.version()).isPresent())
            throw new Refused.Conflict("office.refused.version-taken", draft.version());
        Proposal asked = Objects.requireNonNull(draft.proposal());
        LocalDate from = asked.validFrom().isBefore(shelf.today()) ? shelf.today() : asked.validFrom();
        Draft dated = draft.with(dated(draft.content(), from), draft.last()).as(State.PUBLISHED, asked, "");
        shelf.add(dated, from, current.get());
        store.update(dated);
        events.publishEvent(new OfficeEvent("questionnaire.published", dated, asked.summary()));
    }

    private LocalDate day(@Nullable LocalDate validFrom) {
        if (validFrom == null || validFrom.isBefore(shelf.today()))
            throw new Refused.Invalid("validFrom", "office.refused.valid-from");
        return validFrom;
    }

    private void requireSound(Draft draft) {
        long errors = checks.errors(draft);
        if (errors > 0) throw new Refused.Conflict("office.refused.errors", errors);
    }

    private void requireOther(Draft draft) {
        if (draft.writtenBy(current.id())) throw new Refused.NotAllowed("office.refused.own");
    }

    private Draft proposed(UUID id) {
        Draft draft = locked(id);
        if (!draft.proposed()) throw new Refused.Conflict("office.refused.not-proposed");
        return draft;
    }

    private Draft locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new Refused.NotFound("office.refused.draft"));
    }

    private static ObjectNode dated(ObjectNode tree, LocalDate from) {
        ObjectNode dated = tree.objectNode();
        tree.properties().forEach(property -> {
            dated.set(property.getKey(), property.getValue());
            if (property.getKey().equals("intro")) dated.put("valid_from", from.toString());
        });
        return dated;
    }

    /** Where published versions lie; nothing there is ever changed. */
    @org.springframework.stereotype.Component
    static class Shelf {

        private final JdbcClient jdbc;
        private final JsonMapper json;
        private final Clock clock;

        Shelf(JdbcClient jdbc, JsonMapper json, Clock clock) {
            this.jdbc = jdbc;
            this.json = json;
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }

        void add(Draft draft, LocalDate from, Person approver) {
            Proposal asked = Objects.requireNonNull(draft.proposal());
            Map<String, String> files = DraftFiles.of(draft.content(), draft.words());
            jdbc.sql("insert into questionnaire_version (key, version, files, valid_from, summary, author, approver,"
                            + " draft_id, published_at) values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)")
                    .params(
                            draft.key(),
                            draft.version(),
                            json.writeValueAsString(files),
                            from,
                            asked.summary(),
                            asked.by().value(),
                            approver.id().value(),
                            draft.id(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }

        /** Who wrote and who published the version, empty for a shipped one. */
        Optional<Published> find(String key, int version) {
            return jdbc.sql("select summary, author, approver, published_at from questionnaire_version"
                            + " where key = ? and version = ?")
                    .params(key, version)
                    .query((row, n) -> new Published(
                            row.getString("summary"),
                            new io.praevia.kernel.PersonId(row.getObject("author", UUID.class)),
                            new io.praevia.kernel.PersonId(row.getObject("approver", UUID.class)),
                            row.getTimestamp("published_at").toInstant()))
                    .optional();
        }
    }

    /** How a version came to be. */
    public record Published(
            String summary,
            io.praevia.kernel.PersonId author,
            io.praevia.kernel.PersonId approver,
            java.time.Instant at) {}
}
