package io.praevia.record.appearance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the organisation adds to its records.
 *
 * @param address lines of the cover and the footer; empty for none
 * @param wordings by BCP 47 tag of the record's language
 * @param version 0 while nothing was ever set
 */
public record Appearance(Optional<Logo> logo, String address, Map<String, Wording> wordings, int version) {

    /** As Praevia ships it. */
    public static final Appearance NONE = new Appearance(Optional.empty(), "", Map.of(), 0);

    /** The words of this language: exactly, or else of the language without its country. */
    public Wording in(Locale language) {
        Wording exact = wordings.get(language.toLanguageTag());
        return exact != null ? exact : wordings.getOrDefault(language.getLanguage(), Wording.NONE);
    }

    public List<String> addressLines() {
        return address.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Whether a record in this language differs from one of Praevia's own look. */
    public boolean isSet(Locale language) {
        return logo.isPresent() || !address.isBlank() || !in(language).equals(Wording.NONE);
    }

    /** Plain text; blank lines part paragraphs. */
    public record Wording(String opening, String closing) {
        static final Wording NONE = new Wording("", "");
    }

    /**
     * A picture that {@link LogoFile} has checked.
     *
     * @param alternative what a screen reader says instead
     */
    public record Logo(byte[] png, String alternative) {}
}
