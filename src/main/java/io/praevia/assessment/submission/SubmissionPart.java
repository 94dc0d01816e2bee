package io.praevia.assessment.submission;

import io.praevia.assessment.Assessment;
import io.praevia.kernel.text.Message;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What another module adds to a submission: risks, answers to points that were sent back. */
public interface SubmissionPart {

    /** The name under which it stands in the snapshot and among the changed questions, such as {@code risks}. */
    String key();

    /** Its content as it stands, for the snapshot. */
    JsonNode snapshot(Assessment assessment);

    /** What is missing before it can be sent. */
    List<Missing> missing(Assessment assessment);

    /** Something that is missing: in words, and the page where it is filled in. */
    record Missing(Message message, String href) {}
}
