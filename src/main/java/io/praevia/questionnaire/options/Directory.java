package io.praevia.questionnaire.options;

import io.praevia.questionnaire.Question.Option;
import java.util.List;
import java.util.Optional;

/** The people and departments of the organisation; implemented where they are known. */
public interface Directory {

    /** Active people by name; the key is the person's id. */
    List<Option> people();

    /** Active departments by name; the key is the department's id. */
    List<Option> departments();

    /** The name of a person, active or not. */
    Optional<String> person(String id);

    /** The name of a department, active or not. */
    Optional<String> department(String id);
}
