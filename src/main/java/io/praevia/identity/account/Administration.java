package io.praevia.identity.account;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an administrator does to somebody's power or password; the own password is asked for each time. */
@Service
public class Administration {

    private final Reauthentication reauthentication;
    private final PeopleOffice office;
    private final OwnAccount accounts;
    private final People people;
    private final CurrentPerson current;

    Administration(
            Reauthentication reauthentication,
            PeopleOffice office,
            OwnAccount accounts,
            People people,
            CurrentPerson current) {
        this.reauthentication = reauthentication;
        this.office = office;
        this.accounts = accounts;
        this.people = people;
        this.current = current;
    }

    /** @throws Refused.Invalid if the password is not the administrator's own */
    @UseCase
    @Allowed.Administrator
    public void setRoles(PersonId person, Set<Role> roles, @Nullable String password) {
        people.get(person);
        reauthentication.confirm(password);
        office.setRoles(person, roles);
    }

    /**
     * Returns the person's new password, which opens only the page on which to choose another; every session ends.
     *
     * @throws Refused.Invalid if the password is not the administrator's own
     * @throws Refused.Conflict if the person's access has ended, or the person is the administrator
     */
    @UseCase
    @Allowed.Administrator
    public String resetPassword(PersonId person, @Nullable String password) {
        if (!people.get(person).active()) {
            throw new Refused.Conflict("identity.refused.access-ended");
        }
        if (person.equals(current.id())) {
            throw new Refused.Conflict("identity.refused.own-password");
        }
        reauthentication.confirm(password);
        return accounts.resetPassword(person);
    }
}
