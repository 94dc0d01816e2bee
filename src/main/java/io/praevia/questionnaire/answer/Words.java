package io.praevia.questionnaire.answer;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The interface words of this module. */
public final class Words {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The words under this key, in this language or else in English. */
    public static String text(Locale language, String key, Object... details) {
        String words = ResourceBundle.getBundle("messages.questionnaire", language, NO_FALLBACK)
                .getString(key);
        return details.length == 0 ? words : new MessageFormat(words, language).format(details);
    }
}
