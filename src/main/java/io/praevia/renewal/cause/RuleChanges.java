package io.praevia.renewal.cause;

import io.praevia.kernel.AssessmentId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What newer decision tables would have said about decided cases; implemented where the engine lives. */
public interface RuleChanges {

    /** The version in force of each table that decides about cases, by its name. */
    Map<String, Integer> inForce();

    /** The cases that the version decides in another way than was recorded, with the reasons of the rules that apply. */
    List<Change> of(String table, int version, Collection<AssessmentId> cases, Locale language);

    /** One case: why it went as it did, and why it would go another way. */
    record Change(AssessmentId assessment, String before, String after) {}
}
