package io.praevia.record.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "What the laws ask" as the page says it.
 *
 * @param open regimes that may apply, each with the questions that decide
 * @param outside titles of regimes that do not apply
 */
record LawView(List<Law> laws, List<Undecided> open, List<String> outside) {

    /** A regime in scope; {@code count} says in words how far it is. */
    record Law(String key, String title, String count, List<Document> documents, List<Group> groups) {}

    /** A PDF made from the answers. */
    record Document(String label, String href) {}

    /** Points in the same state, in the order of the regime; what needs nobody is folded. */
    record Group(String title, boolean folded, List<Line> lines) {}

    /** A point and where it is answered. */
    record Line(String title, String law, List<Link> links) {}

    /** A question or a page, and what is wrong with it if anything is. */
    record Link(String label, String href, @Nullable String note) {}

    /** A regime that may apply. */
    record Undecided(String title, List<Link> because) {}
}
