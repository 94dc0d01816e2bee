package io.praevia.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options of verbs, as {@code --name value} or {@code --name=value}. */
public final class Options {

    public static final String BUNDLE = "--bundle";
    public static final String CERTIFICATE = "--certificate";
    public static final String CHECKPOINT = "--checkpoint";
    public static final String KEY = "--key";

    /** Names that are a verb's and not the application's. */
    static final Set<String> NAMES = Set.of(BUNDLE, CERTIFICATE, CHECKPOINT, KEY);

    private Options() {}

    /**
     * Values by name.
     *
     * @param say what the verb takes, in words
     * @throws IllegalArgumentException if one is not among the allowed ones, or has no value
     */
    public static Map<String, String> parse(List<String> arguments, Set<String> allowed, String say) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String[] option = arguments.get(at).split("=", 2);
            boolean apart = option.length == 1 && at + 1 < arguments.size();
            if (!allowed.contains(option[0]) || (option.length == 1 && !apart)) {
                throw new IllegalArgumentException("Say " + say + ", not " + arguments.get(at) + ".");
            }
            given.put(option[0], apart ? arguments.get(++at) : option[1]);
        }
        return given;
    }
}
