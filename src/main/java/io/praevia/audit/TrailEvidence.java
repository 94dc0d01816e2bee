package io.praevia.audit;

import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something outside the trail that entries tell of, such as a sealed file; implemented by the module that keeps it. */
public interface TrailEvidence {

    /** The action of the entries that tell of it. */
    String action();

    /** What is not as the entry says; empty when all is. */
    List<Message> differences(UUID subject, Map<String, String> facts);

    /** What is kept although no entry tells of it, given how many do. */
    List<Message> untold(long told);
}
