package io.praevia.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module that answers the search box; results are those that the current person may see. */
public interface SearchSource {

    /** Message key of the heading above this source's results. */
    String headingKey();

    /** At most 20 results, best first; {@code words} is what the person typed, at least one character. */
    List<Hit> search(String words);

    /**
     * One result.
     *
     * @param reference quiet reference beside the label, or null
     * @param status key of a status word ({@code layout.status.*}), or null
     */
    record Hit(
            String href,
            String label,
            @Nullable String reference,
            @Nullable String status) {}
}
