package io.praevia.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import java.net.URI;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asks for pages as a person, without a browser. */
@TestComponent("pageClient")
public class Pages {

    private final MockMvcTester mvc;
    private final People people;

    Pages(MockMvcTester mvc, People people) {
        this.mvc = mvc;
        this.people = people;
    }

    public MvcTestResult open(PersonId person, String address) {
        return open(person, URI.create(address));
    }

    /** An address that is encoded already, such as one out of a page. */
    public MvcTestResult open(PersonId person, URI address) {
        return mvc.perform(get(address).with(as(person)));
    }

    /** Makes any request that of the person. */
    public RequestPostProcessor as(PersonId person) {
        return user(people.account(person));
    }

    /** Posts a form with its token; {@code fields} are names and values in turn. */
    public MvcTestResult send(PersonId person, String address, String... fields) {
        return mvc.perform(form(address, fields).with(as(person)));
    }

    /** Opens the page that an answer leads to, in the same session. */
    public MvcTestResult follow(PersonId person, MvcTestResult answer) {
        String address = java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return mvc.perform(get(URI.create(address))
                .with(as(person))
                .cookie(answer.getResponse().getCookies()));
    }

    public MvcTestResult asStranger(String address) {
        return mvc.perform(get(address));
    }

    /** Posts a form without a sign-in. */
    public MvcTestResult sendAsStranger(String address, String... fields) {
        return mvc.perform(form(address, fields));
    }

    public MockMvcTester mvc() {
        return mvc;
    }

    private static MockHttpServletRequestBuilder form(String address, String... fields) {
        MockHttpServletRequestBuilder form = post(address).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return form;
    }
}
