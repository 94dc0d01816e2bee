package io.praevia.register;

import io.praevia.kernel.EntryId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another module shows on an entry's page: a heading and links (assessments, say). */
public interface EntryPanel {

    String heading();

    /** The links for this entry that the current person may follow. */
    List<Link> links(EntryId entry);

    /** What stands above the entry because it matters to every reader; empty when there is nothing. */
    default Optional<Link> banner(EntryId entry) {
        return Optional.empty();
    }

    /** One line with where it leads, and where the office takes it away; null when it stays. */
    record Link(
            String href,
            String label,
            String state,
            @Nullable String remove) {

        /** A line that stays. */
        public Link(String href, String label, String state) {
            this(href, label, state, null);
        }
    }
}
