package io.praevia.workflow.models;

import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/** An own database, because an activated version stays for whoever comes after. */
@PraeviaTest
@TestPropertySource(properties = "praevia.database.directory=target/routes-database")
public abstract class RoutesTest {

    @Autowired
    protected Company company;

    @Autowired
    protected Story story;

    @Autowired
    protected Jobs jobs;

    @Autowired
    protected Pages pages;

    @Autowired
    protected Proposals proposals;

    @Autowired
    protected Activation activation;

    @Autowired
    protected Models models;

    private PersonId colleague;

    @AfterEach
    void discardProposals() {
        company.as(author(), () -> proposals.open().forEach(one -> proposals.discard(one.id())));
    }

    protected PersonId author() {
        return company.privacyOfficer();
    }

    /** Another privacy officer. */
    protected PersonId colleague() {
        if (colleague == null) colleague = company.hire("colleague", "privacy", Role.PRIVACY_OFFICER);
        return colleague;
    }

    protected static String shipped(String name) {
        try {
            return new ClassPathResource("bpmn/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected String live(String key) {
        return models.file(key, models.live(key).version()).text();
    }

    protected UUID uploaded(String xml) {
        return company.as(author(), () -> proposals.upload(xml.getBytes(StandardCharsets.UTF_8), "Because."));
    }

    protected UUID proposed(String xml) {
        UUID id = uploaded(xml);
        company.as(author(), () -> activation.propose(id, "Because."));
        return id;
    }

    /** Puts the file in force, by two people. */
    protected ModelVersion inForce(String xml) {
        UUID id = proposed(xml);
        return company.as(colleague(), () -> activation.activate(id));
    }
}
