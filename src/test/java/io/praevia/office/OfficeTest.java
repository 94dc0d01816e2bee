package io.praevia.office;

import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.office.edit.Outline;
import io.praevia.office.edit.Place;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** An own database, because a published version stays for whoever comes after. */
@PraeviaTest
@TestPropertySource(properties = "praevia.database.directory=target/office-database")
abstract class OfficeTest {

    static final LocalDate SOON = LocalDate.of(2100, 1, 1);

    @Autowired
    Company company;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Pages pages;

    private PersonId colleague;

    @AfterEach
    void discardDrafts() {
        company.as(author(), () -> drafts.open().forEach(draft -> drafts.discard(draft.id())));
    }

    PersonId author() {
        return company.privacyOfficer();
    }

    /** Another privacy officer, who has other roles too. */
    PersonId colleague() {
        if (colleague == null) {
            colleague = company.hire("colleague", "privacy", Role.PRIVACY_OFFICER, Role.REVIEWER, Role.EXECUTIVE);
        }
        return colleague;
    }

    UUID begun(String key) {
        return company.as(author(), () -> drafts.begin(key));
    }

    Draft draft(UUID id) {
        return company.as(author(), () -> drafts.get(id));
    }

    static Place question(String id) {
        return new Place(Place.Kind.QUESTION, id, "");
    }

    ObjectNode part(UUID id, Place place) {
        return Outline.find(draft(id).content(), place).orElseThrow().deepCopy();
    }

    void relabel(PersonId person, UUID id, String question, String label) {
        ObjectNode before = part(id, question(question));
        String seen = Outline.mark(before);
        company.as(person, () -> drafts.save(id, question(question), before.put("label", label), seen));
    }

    UUID proposed(String key, String question, String label, LocalDate from) {
        UUID id = begun(key);
        relabel(author(), id, question, label);
        company.as(author(), () -> publishing.propose(id, "Clearer words.", from));
        return id;
    }
}
