package io.praevia.review.web;

import io.praevia.kernel.text.Dates;
import io.praevia.review.Review;
import java.util.List;

/** Everything on the review page. */
record ReviewPage(Head head, Review review, List<Group> groups, Reading reading, Bar bar) {

    /** The address below which all of the review's pages are. */
    public String href() {
        return "/assessments/%s/reviews/%s".formatted(review.assessment(), review.id());
    }

    /** What is reviewed, why by this department, until when. */
    record Head(String title, String reference, String department, int changed, Dates.Due due) {}

    /** Questions under a heading; {@code titleKey} is a message key. */
    record Group(String titleKey, List<Item> items) {}

    /** A question in the list; counts are of comments that the reader may see. */
    record Item(String id, String label, boolean changed, int comments, int pending, boolean current) {}

    /**
     * What can be done.
     *
     * @param obstacle why the reader cannot give the verdict, empty if they can
     * @param claimed true if the reader has taken the review on
     */
    record Bar(int pending, String obstacle, boolean claimed) {
        public boolean mayAct() {
            return obstacle.isEmpty();
        }
    }
}
