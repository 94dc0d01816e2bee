package io.praevia.identity.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the person's language what was done. */
@Component("identitySentences")
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
