package io.praevia.workflow.check;

import io.praevia.kernel.text.Message;

/**
 * Something that keeps a model from being used, or that somebody should look at.
 *
 * @param element the id of the element in the file, empty for the whole file
 * @param name what the diagram calls it, empty when it has no name
 * @param rule the name of the rule that found it, such as {@code element}
 */
public record ModelFinding(String element, String name, boolean error, String rule, Message message, Message remedy) {

    /** A finding in the words under {@code routes.check.<rule>}, with its remedy. */
    static ModelFinding error(Spot spot, String rule, Object... arguments) {
        return of(spot, true, rule, arguments);
    }

    static ModelFinding warning(Spot spot, String rule, Object... arguments) {
        return of(spot, false, rule, arguments);
    }

    private static ModelFinding of(Spot spot, boolean error, String rule, Object... arguments) {
        return new ModelFinding(
                spot.id(),
                spot.name(),
                error,
                rule,
                Message.of("routes.check." + rule, arguments),
                Message.of("routes.check." + rule + ".remedy", arguments));
    }

    /** Where it is. */
    record Spot(String id, String name) {

        static final Spot FILE = new Spot("", "");
    }
}
