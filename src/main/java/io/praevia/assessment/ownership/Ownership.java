package io.praevia.assessment.ownership;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.text.Message;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Hands an assessment over: its steps, now and later, wait for the new owner. */
@Service
public class Ownership {

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final Access access;
    private final Around around;
    private final ObjectProvider<OtherSide> otherSide;

    Ownership(
            JdbcClient jdbc,
            AssessmentLookup lookup,
            Access access,
            Around around,
            ObjectProvider<OtherSide> otherSide) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.access = access;
        this.around = around;
        this.otherSide = otherSide;
    }

    /** True for the owner, the owner's deputy, the head of the project's department, the office, administrators. */
    @Allowed.SignedIn
    public boolean mayHandOver(Assessment assessment) {
        Person me = around.current().get();
        return me.is(Role.PRIVACY_OFFICER)
                || me.is(Role.ADMINISTRATOR)
                || around.current().mandates().stream().anyMatch(m -> m.holder().equals(assessment.owner()))
                || around.departments().head(assessment.department()).equals(Optional.of(me.id()));
    }

    /** Why the person cannot become the owner; empty if they can. */
    @Allowed.Internal
    public Optional<Message> obstacle(AssessmentId id, PersonId to) {
        if (around.people().find(to).filter(Person::active).isEmpty()) {
            return Optional.of(Message.of("assessment.refused.owner-gone"));
        }
        return otherSide.stream().flatMap(side -> side.acted(id, to).stream()).findFirst();
    }

    /**
     * Hands it over. The owner before stays a reader, and never decides about it; the same owner again has no effect.
     *
     * @throws Refused.Conflict if somebody else handed it over meanwhile, or the new owner reviewed or advised on it
     */
    @UseCase
    @Allowed.SignedIn
    public void handOver(AssessmentId id, PersonId to) {
        Assessment assessment = lookup.load(id);
        if (!mayHandOver(assessment)) {
            lookup.get(id);
            throw new Refused.NotAllowed("assessment.refused.hand-over");
        }
        pass(assessment, to);
    }

    /** The same for what another use case decides, such as that a person leaves. */
    @Allowed.Internal
    public void pass(Assessment assessment, PersonId to) {
        PersonId from = assessment.owner();
        if (from.equals(to)) {
            return;
        }
        obstacle(assessment.id(), to).ifPresent(reason -> {
            throw new Refused.Conflict(reason);
        });
        int changed = jdbc.sql(
                        "update assessment set owner_id = ?, version = version + 1 where id = ? and owner_id = ?")
                .params(to.value(), assessment.id().value(), from.value())
                .update();
        if (changed == 0) {
            throw new Refused.Conflict("assessment.refused.owner-changed");
        }
        access.letRead(assessment.id(), from);
        around.process().changeOwner(assessment.id(), from, to);
        around.events().publishEvent(new OwnerChanged(assessment.id(), from, to));
    }

    /** Who acts, who there is, and who hears of it. */
    @Component("ownershipSurroundings")
    record Around(
            CurrentPerson current,
            People people,
            Departments departments,
            AssessmentProcess process,
            ApplicationEventPublisher events) {}
}
