package io.praevia.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import io.praevia.kernel.text.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that is used has words, every word is used, and every language says the same things. */
class WordsTests {

    private static final Catalogue RECORD = new Catalogue("classpath*:templates/record/messages*.properties");
    private static final List<Catalogue> ALL = List.of(Catalogue.shipped(), RECORD);
    private static final List<Locale> LANGUAGES = Stream.of("fr", "de", "pt-BR", "ja", "ru")
            .map(Locale::forLanguageTag)
            .toList();

    /** Status words that the kit of components offers and no page needs yet. */
    private static final Set<String> OFFERED = Set.of("cannot-start", "resolved");

    /** Where a call names its key as the first word between quotes. */
    private static final Pattern CALLS = Pattern.compile(
            "(?:\\bsay\\(|Message\\.of\\(|#\\{|messages\\.msg\\(|"
                    + "\\.getMessage\\(|new Refused\\.(?:NotFound|NotAllowed|Conflict)\\()\\s*[\"']?([a-z][\\w-]*\\.[\\w.-]*\\w)[\"'}(]");

    private static final Pattern REFUSALS = Pattern.compile("\"([a-z]+\\.refused\\.[\\w-]+)\"");

    @Test
    void everyKeyThatIsUsedHasWords() {
        Set<String> used = new TreeSet<>();
        Stream.of(Sources.java(), Sources.templates("web", ".html"), Sources.templates("mail", ".txt"))
                .flatMap(files -> files.values().stream())
                .forEach(text -> {
                    used.addAll(Sources.all(CALLS, text, 1));
                    used.addAll(Sources.all(REFUSALS, text, 1));
                });
        assertThat(used).hasSizeGreaterThan(400);
        assertThat(used.stream()
                        .filter(key -> heads().contains(key.replaceFirst("\\..*", "")))
                        .filter(key -> !Catalogue.shipped().knows(key))
                        .filter(key -> !Catalogue.shipped().knows("dashboard." + key))
                        .filter(key -> !Catalogue.shipped().knows("shell.sign-in." + key)))
                .isEmpty();
    }

    @Test
    void everyKeyOfTheRecordHasWords() {
        Set<String> used = new TreeSet<>();
        Sources.templates("record", ".html")
                .values()
                .forEach(text -> used.addAll(Sources.all(Pattern.compile("#\\{([\\w.-]+)"), text, 1)));
        Sources.java().forEach((file, text) -> {
            if (file.toString().contains("/record/chapter/")) {
                Sources.all(Pattern.compile("words\\.text\\(\\s*\"([\\w.-]*\\w)\""), text, 1)
                        .forEach(key -> used.add("record." + key));
            }
        });
        assertThat(used).hasSizeGreaterThan(100).allMatch(RECORD::knows);
    }

    @Test
    void everyWordIsUsed() {
        Set<String> literals = Sources.literals();
        String code = String.join("\n", Sources.java().values()).toLowerCase(Locale.ROOT);
        Set<String> heads = new HashSet<>();
        Set<String> tails = new HashSet<>();
        literals.stream().filter(word -> word.matches("\\.[\\w-]+")).forEach(tails::add);
        literals.stream()
                .filter(word -> word.matches("[a-z-]+(\\.[\\w-]+)*\\."))
                .forEach(heads::add);
        List<String> unused = new ArrayList<>();
        for (Catalogue catalogue : ALL) {
            for (String key : catalogue.in(Locale.ENGLISH).keySet()) {
                boolean named = literals.contains(key)
                        || OFFERED.contains(key.substring(key.lastIndexOf('.') + 1))
                        || tails.stream()
                                .anyMatch(tail -> key.endsWith(tail)
                                        && literals.contains(key.substring(0, key.length() - tail.length())));
                if (!named && heads.stream().noneMatch(head -> made(key, head, literals, code))) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    /** A key may be put together from a head that stands between quotes and a rest that the program names too. */
    private static boolean made(String key, String head, Set<String> literals, String code) {
        if (!key.startsWith(head)) {
            return false;
        }
        String rest = key.substring(head.length());
        String first = rest.replaceFirst("\\..*", "");
        return literals.contains(rest)
                || first.matches("\\d+")
                || literals.contains(first)
                || code.matches("(?s).*\\b"
                        + Pattern.quote(first.toLowerCase(Locale.ROOT).replace('-', '_')) + "\\b.*");
    }

    @Test
    void everyPatternCanBeRead() {
        ALL.forEach(catalogue -> Stream.concat(Stream.of(Locale.ENGLISH), LANGUAGES.stream())
                .forEach(language -> catalogue
                        .in(language)
                        .forEach((key, pattern) -> assertThat(new MessageFormat(pattern, language))
                                .as("%s %s", language, key)
                                .isNotNull())));
    }

    @Test
    void everyLanguageSaysEveryThing() throws IOException {
        List<Path> all = new ArrayList<>(english());
        all.add(Path.of("templates/record/messages.properties"));
        for (Path english : all) {
            for (Locale language : LANGUAGES) {
                Path translated = translation(english, language);
                if (Files.exists(translated)) {
                    Map<String, String> here = Properties.read(english);
                    Map<String, String> there = Properties.read(translated);
                    assertThat(there.keySet()).as(translated.toString()).isEqualTo(here.keySet());
                    here.forEach((key, pattern) -> assertThat(arguments(there.getOrDefault(key, "")))
                            .as("%s: %s", translated, key)
                            .isEqualTo(arguments(pattern)));
                    assertThat(there.values()).as("%s: empty words", translated).noneMatch(String::isBlank);
                }
            }
        }
    }

    @Test
    void everyPluralHasTheFormsOfItsLanguage() {
        ALL.forEach(catalogue ->
                LANGUAGES.forEach(language -> catalogue.in(language).forEach((key, pattern) -> {
                    Set<String> needed = new TreeSet<>(
                            com.ibm.icu.text.PluralRules.forLocale(language).getKeywords());
                    needed.remove("many");
                    if (language.getLanguage().equals("ru")) {
                        needed.add("many");
                    }
                    Plurals.of(pattern)
                            .forEach(forms ->
                                    assertThat(forms).as("%s %s", language, key).containsAll(needed));
                })));
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path file : english()) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[\\w.-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(key ->
                            assertThat(seen.add(key)).as("%s: %s", file, key).isTrue());
        }
    }

    /** The first words of keys, such as {@code review}. */
    private static Set<String> heads() {
        return Catalogue.shipped().in(Locale.ENGLISH).keySet().stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(java.util.stream.Collectors.toSet());
    }

    static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> found = new TreeSet<>();
        for (int at = 0; at < parsed.countParts(); at++) {
            MessagePattern.Part part = parsed.getPart(at);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                found.add(parsed.getSubstring(part));
            }
        }
        if (pattern.contains("%s")) {
            found.add("%s");
        }
        return found;
    }

    private static List<Path> english() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/messages"))) {
            all.filter(file -> file.getFileName().toString().matches("[a-z-]+\\.properties"))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    private static Path translation(Path english, Locale language) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.replace(".properties", "_" + language.toString() + ".properties"));
    }

    /** The words of one file. */
    private static final class Properties {
        static Map<String, String> read(Path file) throws IOException {
            java.util.Properties words = new java.util.Properties();
            try (var reader = Files.newBufferedReader(file)) {
                words.load(reader);
            }
            Map<String, String> all = new java.util.TreeMap<>();
            words.forEach((key, text) -> all.put((String) key, (String) text));
            return all;
        }
    }

    /** The forms of each plural in a pattern. */
    private static final class Plurals {
        static List<Set<String>> of(String pattern) {
            MessagePattern parsed = new MessagePattern(pattern);
            List<Set<String>> all = new ArrayList<>();
            for (int at = 0; at < parsed.countParts(); at++) {
                MessagePattern.Part part = parsed.getPart(at);
                if (part.getType() == MessagePattern.Part.Type.ARG_START
                        && part.getArgType().hasPluralStyle()) {
                    Set<String> forms = new TreeSet<>();
                    int end = parsed.getLimitPartIndex(at);
                    for (int inner = at; inner < end; inner++) {
                        if (parsed.getPart(inner).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                            forms.add(parsed.getSubstring(parsed.getPart(inner)));
                        }
                    }
                    all.add(forms);
                }
            }
            return all;
        }
    }
}
