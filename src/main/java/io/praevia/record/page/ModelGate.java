package io.praevia.record.page;

import io.praevia.record.text.TextGate;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes every string of one model through the text gate and collects what cannot be printed.
 *
 * <p>Walks maps, collections, optionals and records; refuses any other type that could hide text.
 */
final class ModelGate {

    private static final List<Class<?>> PLAIN = List.of(
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Temporal.class,
            TemporalAmount.class,
            UUID.class,
            Locale.class,
            TrustedMarkup.class);

    private final TextGate gate;
    private final SortedSet<Integer> unprintable = new TreeSet<>();

    ModelGate(TextGate gate) {
        this.gate = gate;
    }

    SortedSet<Integer> unprintable() {
        return unprintable;
    }

    @Nullable
    Object pass(@Nullable Object value) {
        if (value == null || PLAIN.stream().anyMatch(type -> type.isInstance(value))) {
            return value;
        }
        if (value instanceof String text) {
            TextGate.Passed passed = gate.pass(text);
            unprintable.addAll(passed.unprintable());
            return passed.text();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::pass);
        }
        if (value instanceof Map<?, ?> map) {
            return passMap(map);
        }
        return value instanceof Collection<?> items ? passItems(items) : passRecord(value);
    }

    private Map<Object, @Nullable Object> passMap(Map<?, ?> map) {
        Map<Object, @Nullable Object> passed = new LinkedHashMap<>();
        map.forEach((key, item) -> passed.put(pass(key), pass(item)));
        return passed;
    }

    private Collection<@Nullable Object> passItems(Collection<?> items) {
        Collection<@Nullable Object> passed = items instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
        items.forEach(item -> passed.add(pass(item)));
        return passed;
    }

    private Object passRecord(Object value) {
        if (!value.getClass().isRecord()) {
            throw new IllegalArgumentException(
                    "a record's model holds text, values, collections and records, not " + value.getClass());
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        try {
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                components[i].getAccessor().setAccessible(true);
                parts[i] = pass(components[i].getAccessor().invoke(value));
            }
            Constructor<?> constructor = value.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot take " + value.getClass() + " through the text gate", e);
        }
    }
}
