package io.praevia.register;

import io.praevia.kernel.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds register entries by name and content. */
@Component
@Order(2)
class RegisterSearch implements SearchSource {

    private static final int MOST = 20;

    private final RegisterEntries entries;

    RegisterSearch(RegisterEntries entries) {
        this.entries = entries;
    }

    @Override
    public String headingKey() {
        return "shell.search.register";
    }

    @Override
    public List<Hit> search(String words) {
        return entries.search(new RegisterEntries.Filter(words, null, null, false), 0, MOST).stream()
                .map(entry -> new Hit("/register/" + entry.id(), entry.name(), "№ " + entry.number(), null))
                .toList();
    }
}
