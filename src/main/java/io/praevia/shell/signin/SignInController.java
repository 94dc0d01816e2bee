package io.praevia.shell.signin;

import io.praevia.identity.Account;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; in a demo it lists the people, and one click signs in as one of them. */
@Controller
class SignInController {

    private final People people;
    private final boolean demo;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache saved = new HttpSessionRequestCache();

    private final SignInWords words;

    SignInController(People people, SignInWords words, @Value("${praevia.demo}") boolean demo) {
        this.people = people;
        this.words = words;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    @Allowed.Anyone
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("problem", words.problem(request));
        model.addAttribute("notice", words.notice(request));
        model.addAttribute("goingTo", words.goingTo(saved.getRequest(request, response)));
        model.addAttribute("ssoProviders", words.providers());
        model.addAttribute("groups", demo ? DemoPeople.groups(people.all()) : List.of());
        return "shell/sign-in";
    }

    /** @throws Refused.NotFound unless this is a demo */
    @PostMapping("/sign-in/demo")
    @Allowed.Anyone
    String enterDemo(@RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
        if (!demo) {
            throw new Refused.NotFound("shell.refused.demo");
        }
        Account account = people.account(PersonId.of(person));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        request.getSession();
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SavedRequest before = saved.getRequest(request, response);
        return "redirect:" + (before == null ? "/" : before.getRedirectUrl());
    }
}
