package io.praevia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThings;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PraeviaTest
class SharedThingsTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private SharedThings things;

    private String name;

    @BeforeEach
    void name() {
        name = "Mailer" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aNewNameShowsInEveryEntryWhileVersionsKeepWhatWasTrueThen() {
        UUID party = party(name, Map.of("country", "IN"));
        EntryId first = entry(name.toLowerCase() + " · sends the newsletter");
        EntryId second = entry(name + ": prints letters");
        rename(party, 1, name + " Asia");
        assertThat(line(first)).isEqualTo(name + " Asia · sends the newsletter");
        assertThat(line(second)).isEqualTo(name + " Asia: prints letters");
        assertThat(office(() -> entries.versions(first)).get(0).content().lines(RegisterField.RECIPIENTS))
                .containsExactly(name + " · sends the newsletter");
        office(() -> {
            register.change(
                    first, 1, "Renamed", office(() -> entries.get(first)).content(), "Checked.");
            return null;
        });
        assertThat(office(() -> entries.named(first, 1)))
                .extracting(RegisterEntries.Named::name)
                .containsExactly(name);
        assertThat(office(() -> entries.named(first, 2)))
                .extracting(RegisterEntries.Named::name)
                .containsExactly(name + " Asia");
        assertThat(office(() -> things.get(party)).entries()).isEqualTo(2);
    }

    @Test
    void entriesAreFoundUnderTheNewNameAndTheCountry() {
        UUID party = party(name, Map.of("country", "IN"));
        EntryId entry = entry(name);
        rename(party, 1, "Sunrise" + name);
        assertThat(found(new RegisterEntries.Filter("sunrise" + name, null, null, false)))
                .containsExactly(entry);
        assertThat(found(new RegisterEntries.Filter(name, null, null, false, null, null, "IN", null, party.toString())))
                .containsExactly(entry);
    }

    @Test
    void aNameIsTakenOnceWhateverItsCase() {
        party(name, Map.of());
        assertThatThrownBy(() -> party(name.toUpperCase(), Map.of()))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining(name.toUpperCase());
        assertThatThrownBy(() -> party(name + "2", Map.of("country", "Atlantis")))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> party(" ", Map.of())).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void savingTheSameAgainHasNoEffectAndAnOldFormIsRefused() {
        UUID party = party(name, Map.of());
        rename(party, 1, name);
        assertThat(office(() -> things.get(party)).version()).isEqualTo(1);
        rename(party, 1, name + "b");
        assertThatThrownBy(() -> rename(party, 1, name + "c")).isInstanceOf(Refused.Stale.class);
    }

    @Test
    void onlyTheOfficeKeepsThem() {
        assertThatThrownBy(() -> company.as(company.dpo(), () -> things.add(SharedKind.PARTY, name, Map.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<EntryId> found(RegisterEntries.Filter filter) {
        return office(() -> entries.search(filter)).stream()
                .map(RegisterEntries.Entry::id)
                .toList();
    }

    private String line(EntryId entry) {
        return office(() -> entries.get(entry))
                .content()
                .lines(RegisterField.RECIPIENTS)
                .get(0);
    }

    private UUID party(String called, Map<String, String> details) {
        return office(() -> things.add(SharedKind.PARTY, called, details));
    }

    private void rename(UUID party, int basedOn, String called) {
        office(() -> {
            things.change(party, basedOn, called, things.get(party).details(), false);
            return null;
        });
    }

    private EntryId entry(String recipient) {
        return office(() -> register.add(
                "Entry of " + name,
                new DepartmentId("marketing"),
                new EntryContent(Map.of(RegisterField.RECIPIENTS, List.of(recipient))),
                "First look"));
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
