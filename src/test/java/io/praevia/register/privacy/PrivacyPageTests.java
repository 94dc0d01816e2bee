package io.praevia.register.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.praevia.identity.People;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterField;
import io.praevia.register.life.EntryStates;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class PrivacyPageTests {

    @Autowired
    private Company company;

    @Autowired
    private Register register;

    @Autowired
    private EntryStates states;

    @Autowired
    private PrivacyOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Visit visit;
    private String mark;

    @BeforeEach
    void visitor() {
        visit = new Visit(mvc, people);
        mark = "secret" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void off() {
        visit.send(officer(), "/register/privacy/off");
        jdbc.sql("delete from privacy_statement").update();
    }

    @Test
    void thePageIsNotThereUntilAnOfficerSwitchesItOnAndGoneWhenItIsOff() throws Exception {
        assertThat(open("/privacy").getStatus()).isEqualTo(404);
        visit.send(officer(), "/register/privacy/on");
        assertThat(open("/privacy").getStatus()).isEqualTo(404);
        statement("en", "Fjellby Retail");
        long before = actions("register.privacy-opened");
        visit.send(officer(), "/register/privacy/on");
        visit.send(officer(), "/register/privacy/on");
        assertThat(actions("register.privacy-opened")).isEqualTo(before + 1);
        assertThat(open("/privacy").getContentAsString()).contains("Fjellby Retail", "write to privacy@");
        visit.send(officer(), "/register/privacy/off");
        assertThat(open("/privacy").getStatus()).isEqualTo(404);
    }

    @Test
    void onlyWhatWasWrittenForItIsShownNeverTheRegister() throws Exception {
        EntryId entry = entry("Internal " + mark);
        on();
        texts(entry, "en", "Letters to <b>you</b>");
        assertThat(open("/privacy").getContentAsString()).doesNotContain("Letters to");
        visit.send(officer(), "/register/privacy/entries/" + entry + "/publish");
        String page = open("/privacy").getContentAsString();
        assertThat(page).contains("Letters to &lt;b&gt;you&lt;/b&gt;", "Because you agreed");
        assertThat(page).doesNotContain(mark, entry.toString(), "noindex", "marketing");
    }

    @Test
    void anEntryThatIsRetiredIsGoneAtOnce() throws Exception {
        EntryId entry = published("Gone soon");
        assertThat(open("/privacy").getContentAsString()).contains("Gone soon");
        as(() -> {
            states.retire(entry, "Ended.");
            return null;
        });
        assertThat(open("/privacy").getContentAsString()).doesNotContain("Gone soon");
        assertThat(visit.open(officer(), "/register/privacy").body()).contains("no longer in use");
    }

    @Test
    void halfWrittenTextsCannotBePublishedNorAPublishedTextEmptied() {
        EntryId entry = entry("Half");
        visit.send(officer(), text(entry), "language", "en", "version", "1", "name", "Half");
        visit.send(officer(), text(entry) + "/publish");
        assertThat(shown(entry)).isFalse();
        EntryId whole = published("Whole");
        Visit.Answer emptied = visit.send(
                officer(), text(whole), "language", "en", "version", "1", "revision", "1", "name", "Kept <i>");
        assertThat(emptied.status()).isEqualTo(409);
        assertThat(emptied.body()).contains("Kept &lt;i&gt;");
    }

    @Test
    void aFieldThatChangedSinceNeedsALookUntilSomebodySaysSo() {
        EntryId entry = published("Letters");
        String before = visit.open(officer(), text(entry)).body();
        assertThat(before).doesNotContain("still right");
        as(() -> {
            EntryContent content = new EntryContent(Map.of(RegisterField.PURPOSES, List.of("Selling more")));
            register.change(entry, 1, "Renamed", content, "New purpose.");
            return null;
        });
        assertThat(visit.open(officer(), text(entry)).body())
                .contains("Before: Purpose " + mark, "Now: Selling more", "The texts are still right");
        assertThat(visit.open(officer(), "/register/privacy").body()).contains("needs a look");
        visit.send(officer(), text(entry) + "/still-right", "version", "2");
        assertThat(visit.open(officer(), text(entry)).body()).doesNotContain("Now: Selling more");
    }

    @Test
    void eachLanguageHasItsTextsAndAlternatesAndMissingOnesFallBack() throws Exception {
        EntryId entry = published("Letters " + mark);
        statement("fr", "Commerce Fjellby");
        MockHttpServletResponse french = open("/privacy?lang=fr");
        assertThat(french.getContentAsString())
                .contains("Commerce Fjellby", "Vos droits", "hreflang=\"en\"", "hreflang=\"x-default\"")
                .contains("lang=\"en\"", "Letters " + mark);
        texts(entry, "fr", "Lettres");
        assertThat(open("/privacy?lang=fr").getContentAsString())
                .contains("Lettres")
                .doesNotContain("Letters " + mark);
        assertThat(open("/privacy?lang=ja").getHeader("Content-Language")).isEqualTo("en");
        assertThat(open("/privacy?lang=%3Cscript%3E").getStatus()).isEqualTo(200);
    }

    @Test
    void twoOfficersAtOnceLoseNothing() {
        EntryId entry = entry("Two");
        texts(entry, "en", "First");
        Visit.Answer second =
                visit.send(officer(), text(entry), "language", "en", "version", "1", "revision", "0", "name", "Second");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Second");
        assertThat(as(() -> office.entry(entry)).in("en").get("name")).isEqualTo("First");
    }

    @Test
    void nobodyElseMayWriteOrPublish() {
        EntryId entry = entry("Others");
        for (PersonId other : List.of(company.owner(), company.dpo(), company.auditor(), company.administrator())) {
            assertThat(visit.open(other, "/register/privacy").status()).isEqualTo(403);
            assertThat(visit.open(other, "/register/privacy/preview").status()).isEqualTo(403);
            assertThat(visit.send(other, text(entry) + "/publish").status()).isEqualTo(403);
            assertThatThrownBy(() -> company.as(other, () -> office.open(true)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void on() {
        statement("en", "Fjellby Retail");
        visit.send(officer(), "/register/privacy/on");
    }

    private EntryId published(String name) {
        on();
        EntryId entry = entry("Internal " + mark);
        texts(entry, "en", name);
        visit.send(officer(), text(entry) + "/publish");
        assertThat(shown(entry)).isTrue();
        return entry;
    }

    private boolean shown(EntryId entry) {
        return as(() -> office.entry(entry)).shown();
    }

    private void statement(String language, String name) {
        String typed = "organisation|" + name + "|statement|We sell things.|rights|You may ask."
                + "|contact|write to privacy@example.org";
        visit.send(officer(), "/register/privacy/statement/" + language, typed.split("\\|"));
    }

    private void texts(EntryId entry, String language, String name) {
        String typed =
                "language|" + language + "|version|1|name|" + name + "|what|A letter a month.|why|To tell you news."
                        + "|basis|Because you agreed.|recipients|A printer.|retention|Until you say stop.";
        assertThat(visit.send(officer(), text(entry), typed.split("\\|")).status())
                .isEqualTo(302);
    }

    private static String text(EntryId entry) {
        return "/register/privacy/entries/" + entry;
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address))).andReturn().getResponse();
    }

    private long actions(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private EntryId entry(String name) {
        return as(() -> register.add(
                name,
                new DepartmentId("marketing"),
                new EntryContent(Map.of(RegisterField.PURPOSES, List.of("Purpose " + mark))),
                "First"));
    }

    private PersonId officer() {
        return company.privacyOfficer();
    }

    private <T> T as(Supplier<T> act) {
        return company.as(officer(), act);
    }
}
