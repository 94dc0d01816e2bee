package io.praevia.exchange.api;

import io.praevia.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stable words of the API: every constant by its key, lower case with hyphens. */
public final class Keys {

    private Keys() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refused.Invalid naming the known keys, if the key is missing or unknown */
    public static <E extends Enum<E>> E required(String field, @Nullable String key, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused.Invalid(field, "api.refused.one-of", known(type)));
    }

    /** @throws Refused.Invalid naming the known keys, if one is unknown */
    public static <E extends Enum<E>> List<E> list(String field, @Nullable List<String> keys, Class<E> type) {
        return keys == null
                ? List.of()
                : keys.stream().map(key -> required(field, key, type)).toList();
    }

    /** @throws Refused.Invalid if it is missing or no UUID */
    public static UUID uuid(String field, @Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid(field, "api.refused.id");
        }
    }

    /** The list itself, empty for none. @throws Refused.Invalid if it holds a null */
    public static <T> List<T> items(String field, @Nullable List<@Nullable T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(java.util.Objects::isNull)) {
            throw new Refused.Invalid(field, "api.refused.empty");
        }
        return List.copyOf(list);
    }

    private static <E extends Enum<E>> String known(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keys::of).collect(Collectors.joining(", "));
    }
}
