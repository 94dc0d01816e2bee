package io.praevia.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import jakarta.servlet.ServletException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens pages and sends forms as a person. */
public final class Visit {

    private final MockMvc mvc;
    private final People people;

    public Visit(MockMvc mvc, People people) {
        this.mvc = mvc;
        this.people = people;
    }

    public Answer open(PersonId person, String address) {
        return perform(person, get(java.net.URI.create(address)));
    }

    /** The page as a browser gets it that asks for this language. */
    public Answer open(PersonId person, String address, Locale language) {
        return perform(person, get(java.net.URI.create(address)).header("Accept-Language", language.toLanguageTag()));
    }

    /** Sends a form; {@code fields} alternates names and values. */
    public Answer send(PersonId person, String address, String... fields) {
        MockHttpServletRequestBuilder form = post(java.net.URI.create(address)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return perform(person, form);
    }

    private Answer perform(PersonId person, MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = mvc.perform(request.with(user(people.account(person))))
                    .andReturn()
                    .getResponse();
            return new Answer(
                    response.getStatus(),
                    response.getContentAsString(),
                    Optional.ofNullable(response.getRedirectedUrl()).orElse(""));
        } catch (ServletException e) {
            if (e.getCause() instanceof Refused refused) {
                return new Answer(status(refused), String.valueOf(refused.getMessage()), "");
            }
            throw new AssertionError(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int status(Refused refused) {
        if (refused instanceof Refused.NotFound) {
            return 404;
        }
        if (refused instanceof Refused.NotAllowed) {
            return 403;
        }
        return refused instanceof Refused.Invalid ? 422 : 409;
    }

    /** What came back; {@code location} is empty unless it is a redirect. */
    public record Answer(int status, String body, String location) {}
}
