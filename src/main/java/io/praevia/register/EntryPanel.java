package io.praevia.register;

import io.praevia.kernel.EntryId;
import java.util.List;
import java.util.Optional;

/** What another module shows on an entry's page: a heading and links (assessments, say). */
public interface EntryPanel {

    String heading();

    /** The links for this entry that the current person may follow. */
    List<Link> links(EntryId entry);

    /** What stands above the entry because it matters to every reader; empty when there is nothing. */
    default Optional<Link> banner(EntryId entry) {
        return Optional.empty();
    }

    /** One line with where it leads. */
    record Link(String href, String label, String state) {}
}
