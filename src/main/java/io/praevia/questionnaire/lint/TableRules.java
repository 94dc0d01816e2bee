package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.definition.Finding;
import java.util.List;
import java.util.Set;

/** Looks at decision tables; implemented where the engine lives. */
@FunctionalInterface
public interface TableRules {

    /**
     * What is wrong with this DMN file: gaps, overlaps, a missing default, outputs nobody knows.
     *
     * @param questions the ids of questions that a table over answers may read
     */
    List<Finding> lint(String file, String xml, Set<String> questions);
}
