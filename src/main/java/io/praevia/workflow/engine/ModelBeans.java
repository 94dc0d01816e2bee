package io.praevia.workflow.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The beans that diagrams may name, looked up when they are used. */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private final Set<String> names;

    ModelBeans(ApplicationContext context) {
        this.context = context;
        this.names = Set.of(context.getBeanNamesForType(ModelBean.class, false, false));
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && names.contains(text);
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Arrays.stream(names.toArray(String[]::new))
                .map(name -> Map.<Object, Object>entry(name, context.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Object> keySet() {
        return Set.copyOf(names);
    }
}
