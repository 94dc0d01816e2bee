package io.praevia.kernel.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of one folder in every language that has files there: ICU patterns; what is missing is English. */
public final class Catalogue implements MessageSource {

    private static final Pattern FILE = Pattern.compile("([a-z-]+)(?:_([a-z]{2})(?:_([A-Z]{2}))?)?\\.properties");
    private static final Pattern DATE = Pattern.compile(",\\s*date");
    private static final Catalogue SHIPPED = new Catalogue("classpath*:messages/*.properties");

    private final Map<Locale, Map<String, String>> patterns = new ConcurrentHashMap<>();
    private final Map<Locale, Set<String>> files = new ConcurrentHashMap<>();
    private final Map<Said, MessageFormat> parsed = new ConcurrentHashMap<>();

    /** @param files such as {@code classpath*:messages/*.properties}; a name ends with its language: {@code a_pt_BR} */
    public Catalogue(String files) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words cannot be read: " + files, e);
        }
    }

    /** The words of pages, mails and refusals. */
    public static Catalogue shipped() {
        return SHIPPED;
    }

    /** The words under the key; the key itself when there are none. */
    public String say(Locale language, String key, @Nullable Object... arguments) {
        for (Locale known : List.of(language, Locale.forLanguageTag(language.getLanguage()), Locale.ENGLISH)) {
            String pattern = patterns.getOrDefault(known, Map.of()).get(key);
            if (pattern != null) {
                boolean translated = known.getLanguage().equals(language.getLanguage());
                return fill(new Said(translated ? language : known, pattern), arguments);
            }
        }
        return key;
    }

    public boolean knows(String key) {
        return patterns.getOrDefault(Locale.ENGLISH, Map.of()).containsKey(key);
    }

    /** The languages in which every file is there, English first, then by tag. */
    public List<Locale> complete() {
        Set<String> all = files.getOrDefault(Locale.ENGLISH, Set.of());
        return files.keySet().stream()
                .filter(language -> files.get(language).containsAll(all))
                .sorted((a, b) -> order(a).compareTo(order(b)))
                .toList();
    }

    /** Every key with its pattern in exactly this language. */
    public Map<String, String> in(Locale language) {
        return new TreeMap<>(patterns.getOrDefault(language, Map.of()));
    }

    /** The files that are there in exactly this language, without folder and ending. */
    Set<String> filesIn(Locale language) {
        return Set.copyOf(files.getOrDefault(language, Set.of()));
    }

    /** Adds the words of one file. */
    void learn(Locale language, String file, Map<String, String> words) {
        files.computeIfAbsent(language, l -> ConcurrentHashMap.newKeySet()).add(file);
        patterns.computeIfAbsent(language, l -> new ConcurrentHashMap<>()).putAll(words);
    }

    /** Takes a language out again. */
    void forget(Locale language) {
        files.remove(language);
        patterns.remove(language);
    }

    private void read(Resource file) throws IOException {
        Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("no such language: " + file);
        }
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        Locale language = name.group(2) == null ? Locale.ENGLISH : locale(name.group(2), name.group(3));
        Map<String, String> texts = words.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, words::getProperty, (a, b) -> b, HashMap::new));
        learn(language, name.group(1), texts);
    }

    private static Locale locale(String language, @Nullable String country) {
        return Locale.forLanguageTag(country == null ? language : language + "-" + country);
    }

    private static String order(Locale language) {
        return language.equals(Locale.ENGLISH) ? "" : language.toLanguageTag();
    }

    private String fill(Said said, @Nullable Object... arguments) {
        if (said.pattern().indexOf('{') < 0 && said.pattern().indexOf('\'') < 0) {
            return said.pattern();
        }
        MessageFormat format = parsed.computeIfAbsent(said, s -> new MessageFormat(s.pattern(), s.language()));
        Object[] words =
                Arrays.stream(arguments).map(argument -> words(argument, said)).toArray();
        return ((MessageFormat) format.clone()).format(words);
    }

    private @Nullable Object words(@Nullable Object argument, Said said) {
        Locale language = said.language();
        if (argument instanceof Message message) {
            return message.in(language);
        }
        if (argument instanceof MessageSourceResolvable resolvable) {
            return getMessage(resolvable, language);
        }
        return argument instanceof LocalDate day
                        && !DATE.matcher(said.pattern()).find()
                ? day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language))
                : argument;
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale language) {
        return knows(key) ? getMessage(key, arguments, language) : otherwise;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale language) {
        Locale reader = language == null ? Locale.ENGLISH : language;
        if (!knows(key)) {
            throw new NoSuchMessageException(key, reader);
        }
        return say(reader, key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale language) {
        String[] keys = resolvable.getCodes() == null ? new String[0] : resolvable.getCodes();
        for (String key : keys) {
            if (knows(key)) {
                return getMessage(key, resolvable.getArguments(), language);
            }
        }
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(String.join(", ", keys));
        }
        return otherwise;
    }

    private record Said(Locale language, String pattern) {}
}
