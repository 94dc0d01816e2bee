package io.praevia.register.privacy;

import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The privacy page as anybody reads it. */
@Service
public class PrivacyReader {

    private final PrivacyStore store;
    private final Languages languages;

    PrivacyReader(PrivacyStore store, Languages languages) {
        this.store = store;
        this.languages = languages;
    }

    /** The page in the wanted language or the nearest that it is written in; nothing while it is off. */
    @Allowed.Anyone
    public Optional<PrivacyPage> page(String wanted) {
        return store.open() ? page(wanted, store.statements()) : Optional.empty();
    }

    /** The same before it is on: what everybody would see. */
    @Allowed.PrivacyOfficer
    public Optional<PrivacyPage> preview(String wanted) {
        return page(wanted, store.statements());
    }

    private Optional<PrivacyPage> page(String wanted, Map<String, Texts> statements) {
        return chosen(wanted, statements, texts -> true).map(statement -> {
            List<PrivacyPage.Section> sections = new ArrayList<>();
            for (PublicEntry entry : store.entries()) {
                if (entry.shown()) {
                    chosen(statement.language(), entry.texts(), Texts::complete)
                            .ifPresent(texts -> sections.add(new PrivacyPage.Section("p" + entry.number(), texts)));
                }
            }
            return new PrivacyPage(statement.language(), statement, sections, List.copyOf(statements.keySet()));
        });
    }

    /** In the wanted language, else in the organisation's, else in English, else in any; empty when nothing is usable. */
    private Optional<Texts> chosen(String wanted, Map<String, Texts> written, Predicate<Texts> usable) {
        Stream<String> order = Stream.of(wanted, languages.standard().toLanguageTag(), "en");
        return Stream.concat(order, written.keySet().stream())
                .map(written::get)
                .filter(texts -> texts != null && usable.test(texts))
                .findFirst();
    }
}
