package io.praevia.notification.web;

import io.praevia.identity.Allowed;
import io.praevia.notification.Mails;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox, from both sides. */
@Controller
class MailController {

    private final Mails mails;
    private final MessageSource messages;

    MailController(Mails mails, MessageSource messages) {
        this.mails = mails;
        this.messages = messages;
    }

    @GetMapping("/account/notifications")
    @Allowed.SignedIn
    String mine(Model model) {
        model.addAttribute("mails", mails.mine());
        model.addAttribute("daily", mails.daily());
        return "notification/mine";
    }

    @PostMapping("/account/notifications/daily")
    @Allowed.SignedIn
    String daily(@RequestParam boolean wanted, RedirectAttributes after) {
        mails.daily(wanted);
        after.addFlashAttribute(
                "said", messages.getMessage("notification.digest.said", null, LocaleContextHolder.getLocale()));
        return "redirect:/account/notifications";
    }

    @GetMapping("/operations/mail")
    @Allowed.Administrator
    String outbox(Model model) {
        model.addAttribute("state", mails.state());
        model.addAttribute("mails", mails.waiting());
        return "notification/outbox";
    }

    @PostMapping("/operations/mail/try")
    @Allowed.Administrator
    String tryNow(RedirectAttributes after) {
        mails.tryNow();
        after.addFlashAttribute(
                "said", messages.getMessage("notification.said", null, LocaleContextHolder.getLocale()));
        return "redirect:/operations/mail";
    }
}
