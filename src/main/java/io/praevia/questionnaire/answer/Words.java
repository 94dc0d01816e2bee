package io.praevia.questionnaire.answer;

import io.praevia.kernel.text.Catalogue;
import java.util.Locale;

/** The interface words of this module. */
public final class Words {

    private Words() {}

    /** The words under this key, in this language or else in English. */
    public static String text(Locale language, String key, Object... details) {
        return Catalogue.shipped().say(language, key, details);
    }
}
