package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.definition.Finding;
import java.util.List;

/** Looks at decision tables; implemented where the engine lives. */
@FunctionalInterface
public interface TableRules {

    /** What is wrong with this DMN file: gaps, overlaps, a missing default, outputs nobody knows. */
    List<Finding> lint(String file, String xml);
}
