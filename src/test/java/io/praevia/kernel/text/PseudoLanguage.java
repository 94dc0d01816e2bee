package io.praevia.kernel.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * English as no translator writes it: each text in brackets, with accents, and 40 % longer. What a page shows without
 * brackets is not translated.
 */
public final class PseudoLanguage {

    public static final Locale LOCALE = Locale.forLanguageTag("en-XA");
    private static final String PLAIN = "aceinouyACEINOUY";
    private static final String ACCENTED = "àçéîñóûýÀÇÉÎÑÓÛÝ";

    /** Not words: names of classes, keys to press, how words are joined. */
    private static final List<String> KEPT =
            List.of("layout.direction", "layout.status-look.", "layout.verbatim", "layout.sentences", "layout.nav.");

    private PseudoLanguage() {}

    /** Every page can speak it until it is removed. */
    public static void install() {
        Map<String, String> words = new HashMap<>();
        Catalogue.shipped().in(Locale.ENGLISH).forEach((key, text) -> words.put(key, kept(key) ? text : of(text)));
        Catalogue.shipped()
                .filesIn(Locale.ENGLISH)
                .forEach(file -> Catalogue.shipped().learn(LOCALE, file, words));
    }

    public static void remove() {
        Catalogue.shipped().forget(LOCALE);
    }

    private static boolean kept(String key) {
        return KEPT.stream().anyMatch(key::startsWith) && !(key.startsWith("layout.nav.") && !key.endsWith(".key"));
    }

    /** Brackets around the whole; accents where no placeholder stands. */
    static String of(String pattern) {
        StringBuilder text = new StringBuilder("⟦");
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            boolean js = at > 0 && pattern.charAt(at - 1) == '%';
            int accent = depth == 0 && !js ? PLAIN.indexOf(letter) : -1;
            text.append(accent < 0 ? letter : ACCENTED.charAt(accent));
        }
        String more = " lorem ipsum dolor sit amet consectetur".repeat(12);
        int longer =
                Math.max(1, (int) Math.round(pattern.replaceAll("\\{.*}", "").length() * 0.4));
        return text.append(more, 0, Math.min(longer, more.length())).append("⟧").toString();
    }
}
