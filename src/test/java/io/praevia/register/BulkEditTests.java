package io.praevia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.bulk.BulkChange;
import io.praevia.register.bulk.BulkEdits;
import io.praevia.register.bulk.BulkPreview;
import io.praevia.register.life.EntryStates;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PraeviaTest
class BulkEditTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private EntryStates states;

    @Autowired
    private BulkEdits edits;

    @Test
    void aChangeIsSeenMadeAndUndoneAsVersions() {
        EntryId first = entry();
        EntryId second = entry();
        BulkChange change = new BulkChange.Owner(Optional.of(company.owner()));
        UUID batch = make(List.of(first, second), change);
        assertThat(entry(first).facts().owner()).contains(company.owner());
        assertThat(office(() -> edits.undo(batch))).isEqualTo(2);
        assertThat(office(() -> edits.undo(batch))).isZero();
        assertThat(entry(first).facts().owner()).isEmpty();
        assertThat(office(() -> entries.versions(second)))
                .extracting(RegisterEntries.Version::act)
                .containsExactly("undone", "bulk", "added");
    }

    @Test
    void undoingLeavesWhatSomebodyChangedSince() {
        EntryId first = entry();
        EntryId second = entry();
        UUID batch = make(List.of(first, second), new BulkChange.Review(LocalDate.of(2031, 5, 6)));
        office(() -> {
            register.change(first, 2, "Renamed", new EntryContent(Map.of()), "Better.");
            return null;
        });
        assertThat(office(() -> edits.undo(batch))).isEqualTo(1);
        assertThat(entry(first).reviewOn()).isEqualTo(LocalDate.of(2031, 5, 6));
        assertThat(entry(second).reviewOn()).isNull();
    }

    @Test
    void whatChangedSinceThePreviewIsNotOverwritten() {
        EntryId first = entry();
        BulkChange change = new BulkChange.Retire();
        BulkPreview seen = office(() -> edits.preview(List.of(first), change));
        office(() -> {
            states.retire(first, "Somebody was faster.");
            return null;
        });
        assertThatThrownBy(() -> office(() -> edits.apply(List.of(first), change, "Ended.", seen.mark())))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void retiredEntriesAreLeftOutAndSaidSo() {
        EntryId retired = entry();
        EntryId used = entry();
        office(() -> {
            states.retire(retired, "Ended.");
            return null;
        });
        BulkChange change = new BulkChange.Department(new DepartmentId("legal"));
        BulkPreview preview = office(() -> edits.preview(List.of(retired, used), change));
        assertThat(preview.skipped()).extracting(BulkPreview.Skipped::id).containsExactly(retired);
        make(List.of(retired, used), change);
        assertThat(entry(retired).department().value()).isEqualTo("marketing");
        assertThat(entry(used).department().value()).isEqualTo("legal");
    }

    @Test
    void theWrongPersonNoReasonAndNobodysDepartmentAreRefused() {
        EntryId entry = entry();
        BulkChange retire = new BulkChange.Retire();
        assertThatThrownBy(() -> company.as(company.auditor(), () -> edits.preview(List.of(entry), retire)))
                .isInstanceOf(AccessDeniedException.class);
        String mark = office(() -> edits.preview(List.of(entry), retire)).mark();
        assertThatThrownBy(() -> office(() -> edits.apply(List.of(entry), retire, " ", mark)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> office(
                        () -> edits.preview(List.of(entry), new BulkChange.Department(new DepartmentId("nowhere")))))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> office(() -> edits.preview(List.of(), retire))).isInstanceOf(Refused.Invalid.class);
    }

    private UUID make(List<EntryId> chosen, BulkChange change) {
        String mark = office(() -> edits.preview(chosen, change)).mark();
        return office(() -> edits.apply(chosen, change, "Reorganised.", mark));
    }

    private RegisterEntries.Entry entry(EntryId entry) {
        return office(() -> entries.get(entry));
    }

    private EntryId entry() {
        return office(() -> register.add(
                "Entry " + UUID.randomUUID(), new DepartmentId("marketing"), new EntryContent(Map.of()), "First"));
    }

    private <T> T office(Supplier<T> act) {
        return company.as(company.privacyOfficer(), act);
    }
}
