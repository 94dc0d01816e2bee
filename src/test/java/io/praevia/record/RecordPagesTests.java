package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.praevia.decision.signoff.SignOff;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.record.pdf.SampleRecord;
import io.praevia.record.seal.SealVerifier;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The record's pages, and the public page that checks a file. */
@PraeviaTest
class RecordPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private Endings endings;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Records records;

    @Test
    void thePageSaysWhatTheSealIsAndShowsTheFile() throws Exception {
        AssessmentId id = endings.notRequired();
        jobs.run();
        open("/assessments/" + id + "/record", company.owner())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("By Fjellby Retail Group")))
                .andExpect(content().string(containsString("Unchanged since")))
                .andExpect(content().string(containsString("evaluation key")))
                .andExpect(content().string(containsString("of the register, version 1.")))
                .andExpect(content().string(containsString("/assessments/" + id + "/record.pdf")));
        open("/assessments/" + id + "/record.pdf?download=", company.owner())
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename=\"PIA-")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")));
    }

    @Test
    void registerLinksLeadToTheRecordsPage() throws Exception {
        AssessmentId id = endings.notRequired();
        jobs.run();
        SealedRecord record = company.as(company.owner(), () -> records.get(id));
        open("/records/" + record.id(), company.owner()).andExpect(redirectedUrl("/assessments/" + id + "/record"));
        String entry = "/register/" + story.get(id).entry().orElseThrow();
        String link = "href=\"/records/" + record.id();
        open(entry, company.owner()).andExpect(content().string(containsString(link)));
        open(entry, company.otherOwner())
                .andExpect(content().string(containsString(record.reference())))
                .andExpect(content().string(not(containsString(link))));
        assertThat(refusal(get("/records/" + record.id()).with(as(company.otherOwner()))))
                .isInstanceOf(Refused.NotFound.class);
    }

    @Test
    void strangersFindNoRecord() throws Exception {
        AssessmentId id = endings.notRequired();
        jobs.run();
        for (String page : new String[] {"/record", "/record.pdf", "/preview.pdf", "/record-status"}) {
            var request = get("/assessments/" + id + page)
                    .header("HX-Request", "true")
                    .with(as(company.otherOwner()));
            assertThat(refusal(request)).isInstanceOf(Refused.NotFound.class);
        }
    }

    @Test
    void thePageWaitsWhileTheRecordIsBeingSealed() throws Exception {
        AssessmentId id = endings.decided(SignOff.Outcome.APPROVED);
        open("/assessments/" + id + "/record", company.owner())
                .andExpect(header().exists("Refresh"))
                .andExpect(content().string(containsString("is being sealed")))
                .andExpect(content().string(containsString("every 2s")));
        jobs.run();
        var piece = get("/assessments/" + id + "/record-status")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/assessments/" + id + "/record")
                .with(as(company.owner()));
        web.perform(piece)
                .andExpect(header().string("HX-Redirect", "/assessments/" + id + "/record"))
                .andExpect(content().string(not(containsString("every 2s"))));
    }

    @Test
    void aPreviewIsWatermarkedAndCarriesNoSeal() throws Exception {
        AssessmentId id = story.inReview();
        byte[] pdf = open("/assessments/" + id + "/preview.pdf", company.owner())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        check(pdf).andExpect(content().string(containsString("No seal")));
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("Preview, not sealed")
                    .contains("Not decided yet");
        }
        AssessmentId early = story.described();
        assertThat(refusal(get("/assessments/" + early + "/preview.pdf").with(as(company.owner()))))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anybodyLearnsWhetherAFileIsGenuine() throws Exception {
        AssessmentId id = endings.notRequired();
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        String reference = story.get(id).reference();
        check(pdf)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This record is in our register: reference " + reference)))
                .andExpect(content().string(not(containsString(story.get(id).title()))));
        byte[] changed = pdf.clone();
        changed[changed.length / 3] ^= 1;
        check(changed)
                .andExpect(content().string(containsString("Altered")))
                .andExpect(content().string(not(containsString(reference))));
        check(SampleRecord.pdf()).andExpect(content().string(containsString("No seal")));
        check("<b>x</b>".getBytes()).andExpect(content().string(containsString("Not a PDF")));
        check(new byte[0]).andExpect(content().string(containsString("Choose the PDF")));
        check(new byte[SealVerifier.LIMIT + 1]).andExpect(content().string(containsString("at most 64 MB")));
    }

    @Test
    void theCodeOnAPrintedRecordLeadsToItsReferenceAndNoMore() throws Exception {
        AssessmentId id = endings.notRequired();
        jobs.run();
        SealedRecord record = company.as(company.owner(), () -> records.get(id));
        web.perform(get("/verify").param("record", record.id().toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This code belongs to record " + record.reference())))
                .andExpect(content().string(not(containsString(story.get(id).title()))));
        web.perform(get("/verify").param("record", "nonsense")).andExpect(status().isOk());
    }

    private ResultActions open(String path, PersonId person) throws Exception {
        return web.perform(get(path).with(as(person)));
    }

    /** What the handler refused with, whether or not somebody turned it into a page. */
    private @Nullable Throwable refusal(MockHttpServletRequestBuilder request) throws Exception {
        try {
            return web.perform(request).andReturn().getResolvedException();
        } catch (ServletException unresolved) {
            return unresolved.getCause();
        }
    }

    private ResultActions check(byte[] file) throws Exception {
        return web.perform(multipart("/verify").part(new MockPart("file", "record.pdf", file)));
    }

    private RequestPostProcessor as(PersonId person) {
        return user(people.account(person));
    }
}
