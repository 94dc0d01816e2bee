package io.praevia.register.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** What the Commission decided about a country (Art. 45 GDPR), as the file {@code register/adequacy.properties} says. */
public enum Adequacy {
    /** The GDPR is the law there. */
    EEA,
    FULL,
    /** Of some recipients only, such as those certified under a framework. */
    SOME,
    NONE;

    private static final Properties FILE = read();

    /** Of a country by its ISO code. */
    public static Adequacy of(String country) {
        for (Adequacy one : Set.of(EEA, FULL, SOME)) {
            String countries = FILE.getProperty(one.name().toLowerCase(java.util.Locale.ROOT), "");
            if (Set.of(countries.split("\\s*,\\s*")).contains(country)) {
                return one;
            }
        }
        return NONE;
    }

    private static Properties read() {
        try (InputStream file = Adequacy.class.getResourceAsStream("/register/adequacy.properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
