package io.praevia.shell.signin;

import io.praevia.identity.Person;
import io.praevia.identity.Role;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The people of the demo as the sign-in page lists them: by what a newcomer wants to try. */
final class DemoPeople {

    private DemoPeople() {}

    /** Active people, each in one group; empty groups are left out. */
    static List<Group> groups(List<Person> people) {
        Predicate<Person> office = any(Role.DPO, Role.PRIVACY_OFFICER);
        Predicate<Person> executive = any(Role.EXECUTIVE).and(office.negate());
        Predicate<Person> reviewer = any(Role.REVIEWER).and(office.or(executive).negate());
        Predicate<Person> control = any(Role.AUDITOR, Role.ADMINISTRATOR);
        Predicate<Person> owner = person -> person.roles().isEmpty();
        return Stream.of(
                        group("owners", people, owner),
                        group("reviewers", people, reviewer),
                        group("executives", people, executive),
                        group("office", people, office),
                        group("control", people, control))
                .filter(group -> !group.people().isEmpty())
                .toList();
    }

    private static Group group(String key, List<Person> people, Predicate<Person> belongs) {
        return new Group(
                "shell.sign-in.group." + key,
                people.stream()
                        .filter(Person::active)
                        .filter(belongs)
                        .map(Card::of)
                        .toList());
    }

    private static Predicate<Person> any(Role... roles) {
        return person -> Stream.of(roles).anyMatch(person::is);
    }

    /** People under one heading. */
    record Group(String labelKey, List<Card> people) {}

    /** One person; a click signs in. */
    record Card(String id, String name, String initials, String title) {

        static Card of(Person person) {
            String title = person.is(Role.EXECUTIVE) || person.roles().isEmpty()
                    ? person.jobTitle()
                    : person.jobTitle() + " · "
                            + String.join(
                                    ", ",
                                    person.roles().stream()
                                            .map(role -> role.label().toString())
                                            .toList());
            return new Card(person.id().toString(), person.name(), person.initials(), title);
        }
    }
}
