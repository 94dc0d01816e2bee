package io.praevia.record.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.record.Records;
import io.praevia.record.SampleLogo;
import io.praevia.record.appearance.Appearance.Wording;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office gives its records a logo, an address and words of its own. */
@PraeviaTest
class AppearanceStoryTests {

    private static final String PAGE = "/office/record-appearance";
    private static final Map<String, Wording> WORDS =
            Map.of("en", new Wording("Read this first.", "Kept by the office."));

    @Autowired
    private Appearances appearances;

    @Autowired
    private Company company;

    @Autowired
    private Endings endings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Records records;

    @Autowired
    private People people;

    @Autowired
    private MockMvc web;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from record_wording").update();
        jdbc.sql("delete from record_appearance").update();
    }

    @Test
    void everyNewRecordShowsTheLookAndCarriesItInItsData() throws Exception {
        set(SampleLogo.png(600, 200), "Logo of Fjellby", "1 Harbour Street\n0150 Oslo", 0);
        AssessmentId id = endings.notRequired();
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        java.nio.file.Files.write(java.nio.file.Path.of("target/record-own-look.pdf"), pdf);
        assertThat(SampleLogo.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("0150 Oslo", "Read this first.", "Kept by the office.")
                    .contains("Privacy impact assessment · Fjellby Retail Group, 1 Harbour Street, 0150 Oslo");
            JsonNode look = json.readTree(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("assessment.json")
                            .getEmbeddedFile()
                            .toByteArray())
                    .at("/record/appearance");
            assertThat(look.at("/logo/alternative").asString()).isEqualTo("Logo of Fjellby");
            assertThat(look.at("/logo/sha256").asString()).hasSize(64);
            assertThat(look.at("/opening").asString()).isEqualTo("Read this first.");
        }
    }

    @Test
    void theSameTwiceIsOneChangeAndAnOlderPageIsRefused() {
        byte[] logo = SampleLogo.png(60, 60);
        set(logo, "Logo", "Oslo", 0);
        set(logo, "Logo", "Oslo", 1);
        assertThat(appearances.now().version()).isEqualTo(1);
        assertThatThrownBy(() -> set(logo, "Logo", "Bergen", 0)).isInstanceOf(Refused.Conflict.class);
        assertThat(appearances.now().address()).isEqualTo("Oslo");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'record.appearance-changed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "gif", "cut", "large", "wide"})
    void aFileThatIsNoGoodPictureIsRefusedAndNothingChanges(String kind) {
        byte[] good = SampleLogo.png(300, 100);
        byte[] bad = switch (kind) {
            case "gif" -> "GIF89a.........".getBytes(StandardCharsets.US_ASCII);
            case "cut" -> Arrays.copyOf(good, 40);
            case "large" -> Arrays.copyOf(good, LogoFile.LIMIT + 1);
            case "wide" -> SampleLogo.png(4001, 10);
            default -> "<svg/>".getBytes(StandardCharsets.US_ASCII);
        };
        assertThatThrownBy(() -> set(bad, "Logo", "", 0))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("logo"));
        assertThat(appearances.now()).isEqualTo(Appearance.NONE);
    }

    @Test
    void aLogoNeedsWordsAndOnlyTheOfficeMaySetIt() {
        assertThatThrownBy(() -> set(SampleLogo.png(9, 9), " ", "", 0)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> company.as(
                        company.owner(),
                        () -> appearances.change(new Appearances.Change(new byte[0], false, "", "x", Map.of(), 0))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRefusedPageKeepsWhatWasTyped() throws Exception {
        var bad = new MockMultipartFile("logo", "logo.png", "image/png", "nothing".getBytes(StandardCharsets.UTF_8));
        web.perform(multipart(PAGE)
                        .file(bad)
                        .param("version", "0")
                        .param("address", "Typed Street 1")
                        .param("opening.en", "Typed words")
                        .with(as(company.privacyOfficer()))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("This is no PNG or JPEG picture")))
                .andExpect(content().string(containsString("Typed Street 1")))
                .andExpect(content().string(containsString("Typed words")));
        web.perform(get(PAGE).with(as(company.privacyOfficer())))
                .andExpect(content().string(not(containsString("null</textarea>"))));
        var good = new MockMultipartFile("logo", "logo.png", "image/png", SampleLogo.png(90, 30));
        web.perform(multipart(PAGE)
                        .file(good)
                        .param("version", "0")
                        .param("alternative", "Our logo")
                        .with(as(company.privacyOfficer()))
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        web.perform(get(PAGE).with(as(company.privacyOfficer())))
                .andExpect(content().string(containsString("data:image/png;base64,")));
        byte[] specimen = web.perform(
                        get(PAGE + "/specimen.pdf").param("language", "ja").with(as(company.privacyOfficer())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        java.nio.file.Files.write(java.nio.file.Path.of("target/specimen.pdf"), specimen);
        assertThat(SampleLogo.violations(specimen)).isEmpty();
    }

    private void set(byte[] logo, String alternative, String address, int version) {
        company.as(
                company.privacyOfficer(),
                () -> appearances.change(new Appearances.Change(logo, false, alternative, address, WORDS, version)));
    }

    private RequestPostProcessor as(PersonId person) {
        return user(people.account(person));
    }
}
