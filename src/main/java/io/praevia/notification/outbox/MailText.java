package io.praevia.notification.outbox;

import io.praevia.assessment.Assessment;
import io.praevia.kernel.text.Message;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders mails as plain text; subjects hold the reference and nothing that a person wrote. */
@Component
class MailText {

    private final MessageSource messages;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailText(MessageSource messages) {
        this.messages = messages;
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/mail/");
        files.setSuffix(".txt");
        files.setTemplateMode(TemplateMode.TEXT);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
    }

    String subject(Outbox.Letter letter, Locale language) {
        return Objects.requireNonNull(messages.getMessage(
                "notification." + letter.template() + ".subject",
                new Object[] {letter.assessment().map(Assessment::reference).orElse("")},
                language));
    }

    String body(Outbox.Letter letter, String link, Locale language) {
        Map<String, Object> model = new HashMap<>(letter.facts());
        model.put("name", oneLine(letter.to().name()));
        letter.assessment().ifPresent(assessment -> {
            model.put("title", oneLine(assessment.title()));
            model.put("reference", assessment.reference());
            model.put("phase", assessment.phase().label().in(language));
        });
        model.replaceAll((name, fact) -> fact instanceof Message message
                ? message.in(language)
                : fact instanceof Outbox.Worded worded ? worded.in(language) : fact);
        model.put("link", link);
        return engine.process(letter.template(), new Context(language, model));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
