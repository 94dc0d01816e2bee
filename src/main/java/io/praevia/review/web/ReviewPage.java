package io.praevia.review.web;

import io.praevia.kernel.text.Dates;
import io.praevia.review.Review;
import io.praevia.review.web.view.Place;
import java.util.List;

/**
 * Everything on the review page.
 *
 * @param only true if the list holds only what changed since the reader last looked
 */
record ReviewPage(Head head, Review review, List<Group> groups, Reading reading, Bar bar, boolean only) {

    /** The address below which all of the review's pages are. */
    public String href() {
        return "/assessments/%s/reviews/%s".formatted(review.assessment(), review.id());
    }

    /** Where acts in a thread return to. */
    public Place place() {
        return new Place(review.assessment(), review.id(), reading.id());
    }

    /** The same for the list as the reader filtered it. */
    public String at(String question) {
        String list = only ? "only=changed&" : "";
        return href() + "?" + list + "question="
                + java.net.URLEncoder.encode(question, java.nio.charset.StandardCharsets.UTF_8) + "#reading";
    }

    /**
     * What is reviewed, why by this department, until when.
     *
     * @param changed questions whose answers differ from the department's last review
     * @param fresh questions of which something changed since the reader last looked
     */
    record Head(String title, String reference, String department, int changed, int fresh, Dates.Due due) {}

    /** Questions under a heading; {@code titleKey} is a message key. */
    record Group(String titleKey, List<Item> items) {}

    /** A question in the list; counts are of comments that the reader may see, {@code open} of changes that block. */
    record Item(String id, String label, Marks marks, int comments, int pending, int open, boolean current) {}

    /** What is new about a question: since the department's last review, and since the reader's last look. */
    record Marks(boolean changed, boolean fresh) {}

    /**
     * What can be done.
     *
     * @param obstacle why the reader cannot give the verdict, empty if they can
     * @param claimed true if the reader has taken the review on
     * @param waiting since when the owner is asked, in words; empty if nobody is
     * @param wantsBack true if the owner asks to get it back
     */
    record Bar(int pending, String obstacle, boolean claimed, String waiting, boolean wantsBack) {
        public boolean mayAct() {
            return obstacle.isEmpty();
        }
    }
}
