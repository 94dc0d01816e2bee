package io.praevia.register.privacy;

import java.util.List;

/** The page as anybody reads it in one language: nothing but what was written for it. */
public record PrivacyPage(String language, Texts statement, List<Section> sections, List<String> languages) {

    /**
     * An entry.
     *
     * @param anchor part of the address that leads to it
     * @param texts in the language of the page, else in another one, which its {@code language} names
     */
    public record Section(String anchor, Texts texts) {}
}
