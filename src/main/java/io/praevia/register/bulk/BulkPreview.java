package io.praevia.register.bulk;

import io.praevia.kernel.EntryId;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryFacts;
import java.util.List;

/**
 * What a change would do.
 *
 * @param mark of the entries and their versions as they were seen; the change is made only while it still fits
 */
public record BulkPreview(List<Changed> changed, List<Skipped> skipped, int same, String mark) {

    /** An entry before and after. */
    public record Changed(EntryId id, EntryFacts before, EntryFacts after) {}

    /** An entry that stays as it is, and why. */
    public record Skipped(EntryId id, String name, Message why) {}
}
