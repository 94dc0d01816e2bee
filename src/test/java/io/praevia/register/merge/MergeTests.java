package io.praevia.register.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class MergeTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private SharedThings things;

    @Autowired
    private Merges merges;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private String mark;

    @BeforeEach
    void mark() {
        mark = "Acme" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void likeNamesAndSharedMailboxesAreFoundAndOthersAreNot() {
        UUID one = party(mark + " Société Générale SA", Map.of());
        UUID other = party("Societe generale, " + mark, Map.of("contact", mark + "@x.example"));
        UUID mail = party("Quite different " + UUID.randomUUID(), Map.of("contact", "Write: " + mark + "@X.example"));
        UUID alone = party(mark, Map.of());
        List<List<UUID>> groups = office(() -> merges.likely(SharedKind.PARTY)).stream()
                .map(group -> group.stream().map(SharedThing::id).toList())
                .toList();
        assertThat(groups)
                .anyMatch(group -> group.size() == 2 && group.containsAll(List.of(one, other)))
                .anyMatch(group -> group.size() == 2 && group.containsAll(List.of(other, mail)))
                .noneMatch(group -> group.contains(alone));
    }

    @Test
    void entriesNameTheOneThatIsKeptAndSoDoesWhoTypesTheOther() {
        UUID kept = party(mark + " Mail", Map.of());
        UUID gone = party(mark + " Mail GmbH", Map.of());
        EntryId first = entry(mark + " Mail GmbH · letters", "Somebody else");
        EntryId second = entry(mark + " Mail: parcels");
        assertThat(office(() -> merges.preview(kept, gone)))
                .extracting(Touched::id)
                .containsExactly(first);
        UUID batch = office(() -> merges.merge(kept, gone, "Same firm"));
        assertThat(lines(first)).containsExactly(mark + " Mail · letters", "Somebody else");
        assertThat(office(() -> entries.get(second)).version()).isEqualTo(1);
        assertThat(lines(entry(mark + " mail gmbh (new)"))).containsExactly(mark + " Mail (new)");
        assertThat(office(() -> things.get(kept)).entries()).isEqualTo(3);
        assertThat(office(() -> merges.undo(batch))).isEqualTo(1);
        assertThat(office(() -> merges.undo(batch))).isZero();
        assertThat(lines(first)).containsExactly(mark + " Mail GmbH · letters", "Somebody else");
        assertThat(office(() -> things.get(gone)).archived()).isFalse();
        assertThat(office(() -> things.get(gone)).entries()).isEqualTo(1);
    }

    @Test
    void whatIsNoPairIsRefusedAndSoIsTheWrongPerson() {
        UUID kept = party(mark + " A", Map.of());
        UUID gone = party(mark + " B", Map.of());
        UUID system = office(() -> things.add(SharedKind.SYSTEM, mark, Map.of()));
        assertThatThrownBy(() -> office(() -> merges.merge(kept, kept, "x"))).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> office(() -> merges.merge(kept, system, "x"))).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> office(() -> merges.merge(kept, gone, " "))).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(company.dpo(), () -> merges.merge(kept, gone, "x")))
                .isInstanceOf(AccessDeniedException.class);
        office(() -> merges.merge(kept, gone, "Same"));
        assertThatThrownBy(() -> office(() -> merges.merge(kept, gone, "Again")))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void theOfficeSeesWhatWouldChangeMergesAndUndoesOnItsPages() {
        UUID kept = party(mark + " Post", Map.of());
        UUID gone = party(mark + " Post Ltd", Map.of());
        EntryId entry = entry(mark + " Post Ltd");
        Visit visit = new Visit(mvc, people);
        assertThat(visit.open(company.privacyOfficer(), "/register/shared/party/duplicates")
                        .body())
                .contains(mark + " Post Ltd", "merge?kept=" + kept, "Choose one")
                .doesNotContain("department");
        String pair = "?kept=" + kept + "&gone=" + gone;
        assertThat(visit.open(company.privacyOfficer(), "/register/shared/party/merge" + pair)
                        .body())
                .contains("Before: " + mark + " Post Ltd", "Then: " + mark + " Post");
        String[] fields = {"kept", kept.toString(), "gone", gone.toString(), "reason", ""};
        assertThat(visit.send(company.privacyOfficer(), "/register/shared/party/merge", fields)
                        .status())
                .isEqualTo(422);
        fields[5] = "Same";
        String batch = visit.send(company.privacyOfficer(), "/register/shared/party/merge", fields)
                .location();
        assertThat(lines(entry)).containsExactly(mark + " Post");
        visit.send(company.privacyOfficer(), batch + "/undo");
        assertThat(lines(entry)).containsExactly(mark + " Post Ltd");
        assertThat(visit.open(company.owner(), "/register/shared/party/duplicates")
                        .status())
                .isEqualTo(403);
    }

    private List<String> lines(EntryId entry) {
        return office(() -> entries.get(entry)).content().lines(RegisterField.RECIPIENTS);
    }

    private UUID party(String name, Map<String, String> details) {
        return office(() -> things.add(SharedKind.PARTY, name, details));
    }

    private EntryId entry(String... recipients) {
        EntryContent content = new EntryContent(Map.of(RegisterField.RECIPIENTS, List.of(recipients)));
        return office(() -> register.add("Entry " + mark, new DepartmentId("marketing"), content, "First"));
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
