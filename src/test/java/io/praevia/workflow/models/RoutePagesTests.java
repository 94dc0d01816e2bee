package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.tables.TableSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RoutePagesTests extends RoutesTest {

    private MvcTestResult upload(String xml) {
        return pages.mvc()
                .perform(multipart("/office/routes")
                        .file(new MockMultipartFile("file", "x.dmn", "text/xml", xml.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(pages.as(author())));
    }

    private UUID draft(String key) {
        return company.as(author(), () -> proposals.begin(key, false));
    }

    @Test
    void everyPageOpensForTheOfficeAndForNobodyElse() {
        UUID table = draft("review-routing");
        UUID diagram = draft("assessment");
        AssessmentId id = story.inReview();
        for (String address : List.of(
                "/office/routes",
                "/office/routes/" + table,
                "/office/routes/" + table + "/table",
                "/office/routes/" + table + "/what-if?cases=20",
                "/office/routes/" + table + "/activate",
                "/office/routes/" + table + "/file",
                "/office/routes/" + table + "/model.xml",
                "/office/routes/" + diagram,
                "/office/routes/" + diagram + "/what-if",
                "/office/routes/migration",
                "/office/routes/models/screening/1/file",
                "/office/decisions?replay=true")) {
            assertThat(pages.open(author(), address)).as(address).hasStatusOk();
            assertThat(pages.open(company.owner(), address)).as(address).hasStatus(403);
            assertThat(pages.open(company.dpo(), address)).as(address).hasStatus(403);
        }
        assertThat(pages.open(company.owner(), "/assessments/" + id + "/decisions"))
                .hasStatusOk();
        assertThat(pages.open(company.otherOwner(), "/assessments/" + id + "/decisions"))
                .hasStatus(404);
        assertThat(pages.open(author(), "/office/routes/" + diagram + "/table")).hasStatus(404);
    }

    @Test
    void anUploadThatIsNoModelIsRefusedWithAReason() {
        assertThat(upload("")).hasStatus(422);
        assertThat(upload("hello")).hasStatus(422);
        assertThat(upload(live("deadlines").replace("id=\"deadlines\"", "id=\"lunch\"")))
                .hasStatus(422);
        assertThat(upload("<!DOCTYPE d>" + live("deadlines").replaceFirst("<\\?xml.*?\\?>", "")))
                .hasStatus(422);
        assertThat(upload(live("deadlines"))).hasStatus3xxRedirection();
    }

    private String[] form(UUID id, String act, String... more) {
        Proposal proposal = company.as(author(), () -> proposals.get(id));
        TableSheet sheet = TableSheet.read(proposal.file().content());
        List<String> fields = new ArrayList<>(List.of("act", act, "revision", "" + proposal.revision()));
        for (int at = 0; at < sheet.rows().size(); at++) {
            TableSheet.Row row = sheet.rows().get(at);
            fields.addAll(List.of("r" + at + ".id", row.id(), "r" + at + ".why", row.why()));
            for (int k = 0; k < row.inputs().size(); k++)
                fields.addAll(List.of("r" + at + ".i" + k, row.inputs().get(k)));
            for (int k = 0; k < row.outputs().size(); k++)
                fields.addAll(List.of("r" + at + ".o" + k, row.outputs().get(k)));
        }
        for (int at = 0; at < more.length; at += 2) fields.set(fields.indexOf(more[at]) + 1, more[at + 1]);
        return fields.toArray(String[]::new);
    }

    private List<TableSheet.Row> rows(UUID id) {
        return TableSheet.read(
                        company.as(author(), () -> proposals.get(id)).file().content())
                .rows();
    }

    @Test
    void rowsAreAddedCopiedMovedChangedAndRemoved() {
        UUID id = draft("deadlines");
        String address = "/office/routes/" + id + "/table";
        List<TableSheet.Row> before = rows(id);
        pages.send(author(), address, form(id, "save"));
        assertThat(rows(id)).isEqualTo(before);

        pages.send(author(), address, form(id, "copy:0", "r0.o0", "12", "r0.why", "Twelve days, as agreed."));
        assertThat(rows(id)).hasSize(before.size() + 1);
        assertThat(rows(id).get(0).outputs()).startsWith("12");
        assertThat(rows(id).get(1).why()).isEqualTo("Twelve days, as agreed.");
        pages.send(author(), address, form(id, "remove:1"));
        pages.send(author(), address, form(id, "down:0"));
        assertThat(rows(id).get(1).id()).isEqualTo(before.get(0).id());
        pages.send(author(), address, form(id, "up:1"));
        pages.send(author(), address, form(id, "add"));
        assertThat(rows(id)).hasSize(before.size() + 1);
        pages.send(author(), address, form(id, "remove:" + before.size()));
        assertThat(company.as(author(), () -> proposals.findings(proposals.get(id))))
                .isEmpty();
    }

    @Test
    void aCellThatIsNotFeelIsKeptAndNamed() {
        UUID id = draft("deadlines");
        pages.send(author(), "/office/routes/" + id + "/table", form(id, "save", "r0.i0", "= = 5"));

        assertThat(pages.open(author(), "/office/routes/" + id + "/table"))
                .bodyText()
                .contains("= = 5", "not readable FEEL");
    }

    @Test
    void whoeverChangesWhatAColleagueChangedSinceIsToldAndLosesNothing() {
        UUID id = draft("deadlines");
        String[] old = form(id, "save", "r0.o0", "13");
        pages.send(author(), "/office/routes/" + id + "/table", form(id, "save", "r0.o0", "14"));

        assertThat(pages.send(colleague(), "/office/routes/" + id + "/table", old))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"13\"");
        assertThat(rows(id).get(0).outputs()).startsWith("14");
    }

    @Test
    void theWholeWayThroughThePagesPutsATableInForce() {
        UUID id = draft("deadlines");
        String base = "/office/routes/" + id;
        pages.send(author(), base + "/table", form(id, "save", "r0.o0", "11"));
        assertThat(pages.send(author(), base + "/propose", "note", "")).hasStatus(422);
        assertThat(pages.send(author(), base + "/propose", "note", "Reviews took longer."))
                .hasStatus3xxRedirection();
        assertThat(pages.send(author(), base + "/activate")).hasStatus(403);
        assertThat(pages.send(colleague(), base + "/activate")).hasStatus3xxRedirection();
        assertThat(live("deadlines")).contains("<text>11</text>");
    }
}
