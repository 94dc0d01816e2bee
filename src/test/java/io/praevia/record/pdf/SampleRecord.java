package io.praevia.record.pdf;

import io.praevia.record.page.Blocks.Answer;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Level;
import io.praevia.record.page.Blocks.Matrix;
import io.praevia.record.page.Blocks.MatrixCell;
import io.praevia.record.page.Blocks.MatrixRow;
import io.praevia.record.page.Blocks.Risk;
import io.praevia.record.page.Blocks.Seal;
import io.praevia.record.page.Blocks.Section;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordTemplates;
import io.praevia.record.page.TrustedMarkup;
import io.praevia.record.text.RecordFonts;
import io.praevia.record.text.TextGate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A realistic record: a loyalty programme, with answers in several scripts. */
public final class SampleRecord {

    public static final RecordFonts FONTS = new RecordFonts();
    public static final TextGate GATE = new TextGate(FONTS);
    public static final RecordTemplates TEMPLATES = new RecordTemplates(GATE);
    public static final PdfRenderer RENDERER = new PdfRenderer(FONTS, GATE);

    private static final String HASH = "9f2b6a51c07de34418b5f7a2e90c6d13b8847f05a1e2c3d49660718293a4b5c6";
    private static final String[] WORDS = {"low", "moderate", "high", "very high"};

    private SampleRecord() {}

    /** The sample as an unsealed PDF. */
    public static byte[] pdf() {
        return RENDERER.render(document(page(false).xhtml()));
    }

    public static RecordTemplates.Page page(boolean preview) {
        return page(preview, Locale.ENGLISH);
    }

    public static RecordTemplates.Page page(boolean preview, Locale language) {
        Map<String, Object> model = new HashMap<>(model());
        model.put("preview", preview);
        return TEMPLATES.fill("sample", language, model);
    }

    public static PdfDocument document(String xhtml) {
        byte[] json = "{\"reference\":\"PIA-2026-0042\",\"note\":\"ราคา\"}".getBytes(StandardCharsets.UTF_8);
        byte[] text = "Minutes of the works council, 12 November 2026".getBytes(StandardCharsets.UTF_8);
        return new PdfDocument(
                xhtml,
                Locale.ENGLISH,
                HASH,
                Instant.parse("2026-12-03T14:20:11.123Z"),
                List.of(
                        PdfDocument.Attachment.data("record.json", json, "The assessment as data"),
                        PdfDocument.Attachment.evidence("works-council.txt", "text/plain", "Minutes", text)));
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("kind", "Privacy impact assessment");
        model.put("title", "Aurora loyalty programme: one profile from shop, app and web");
        model.put(
                "lead",
                "Purchases, app use and web visits of members are joined into one profile so that offers fit."
                        + " This record holds what was asked, what was answered, and who decided.");
        model.put("organisation", "Fjellby Retail Group");
        model.put("reference", "PIA-2026-0042");
        model.put(
                "decision",
                new Fact(
                        "Approved with two conditions",
                        "Decided on 3 December 2026 by Marit Solberg,"
                                + " Chief Customer Officer. The profile may start when both conditions are met."));
        model.put("facts", facts());
        model.put(
                "sections",
                List.of(
                        new Section("project", "1", "What is planned and why"),
                        new Section("data", "2", "Data, people and recipients"),
                        new Section("risks", "3", "Risks and measures"),
                        new Section("reviews", "4", "Reviews, advice and decision"),
                        new Section("trail", "5", "How this record came about")));
        model.put("project", project());
        model.put("data", data());
        model.put("answers", answers());
        model.put("residual", level(3));
        model.put("matrix", matrix());
        model.put("risks", risks());
        model.put("reviews", reviews());
        model.put(
                "advice",
                new Fact(
                        "Go ahead, with a shorter memory",
                        "Eighteen months of purchases are enough for the"
                                + " offers described. I advise against keeping web visits longer than ninety days.\nElif Aydın, DPO"));
        model.put(
                "conditions",
                List.of(
                        "Purchases older than 18 months leave the profile every night (due 31 January 2027).",
                        "Members see and switch off each source of their profile on one page (due 28 February 2027)."));
        model.put("trail", trail());
        String address = "https://privacy.fjellby.example/verify/PIA-2026-0042";
        model.put(
                "seal",
                new Seal(
                        "Fjellby Retail Group",
                        "3 December 2026, 14:20 UTC",
                        HASH,
                        address,
                        TrustedMarkup.qrCode(address, "QR code with the address of the check"),
                        true));
        return model;
    }

    private static List<Fact> facts() {
        return List.of(
                new Fact("Reference", "PIA-2026-0042, version 3"),
                new Fact("Owner", "Chiyo Ito (伊藤 千代), Loyalty and Insight"),
                new Fact("Sent for review", "9 November 2026"),
                new Fact("Departments asked", "Legal, Security, Data, Works council"),
                new Fact("Register entry", "118, version 4"),
                new Fact("Review due", "December 2027"));
    }

    private static List<Answer> project() {
        return List.of(
                new Answer(
                        "1.1",
                        "What will happen to people's data, in two or three sentences?",
                        "When a member pays, opens the app or visits the shop on the web, the event is stored with the member number."
                                + " Every night a profile is computed from the last events.\nThe profile chooses the offers in the app and in the weekly mail.",
                        null,
                        "Answered by Chiyo Ito on 2 November 2026"),
                new Answer(
                        "1.2",
                        "Why can the goal not be reached with less data?",
                        "We tried with purchases of the last visit only (pilot in 14 shops). Offers were used 2.1 % of the time; with eighteen months 5.8 %."
                                + " Names, addresses and payment data are not needed and are not in the profile.",
                        null,
                        null),
                new Answer(
                        "1.3",
                        "How did the Japanese and Bulgarian shops answer?",
                        "会員の購買履歴は、提供する特典を選ぶためだけに使用します。位置情報は収集しません。",
                        "ja",
                        "Answered by 佐藤 健 on 4 November 2026"),
                new Answer(
                        "1.4",
                        "And the shops in Sofia?",
                        "Членовете могат да изключат всеки източник по всяко време; отказът не променя цените.",
                        "bg",
                        null),
                new Answer(
                        "1.5",
                        "Which thresholds apply?",
                        "Score ≥ 0.7 → offer A; 0.4 ≤ score < 0.7 → offer B; no score ⇒ none. ✓ tested, ⚠ not for members under 18.",
                        null,
                        null),
                new Answer("1.6", "Is there anything else that reviewers should know?", "", null, null));
    }

    private static Table data() {
        return new Table(
                "Categories of data",
                List.of(
                        new Column("Data", 24),
                        new Column("Why it is needed", 34),
                        new Column("Kept for", 18),
                        new Column("From", 24)),
                List.of(
                        List.of(
                                "Purchases",
                                "To choose offers that fit what a member buys",
                                "18 months",
                                "Tills in 212 shops"),
                        List.of("App events", "To know which offers were seen and used", "90 days", "Aurora app"),
                        List.of(
                                "Web visits",
                                "To leave out what was just bought on the web",
                                "90 days",
                                "Web shop, with consent"),
                        List.of(
                                "Membership",
                                "To link the sources to one person",
                                "End of membership",
                                "Membership system")));
    }

    private static List<Answer> answers() {
        return List.of(
                new Answer(
                        "2.1",
                        "Who receives the data, and where?",
                        "The mail provider (Dublin) receives member number, first name and the chosen offer. Nobody else does. Straße, Ærø, Łódź, İzmir and 東京 occur in shop names.",
                        null,
                        null),
                new Answer(
                        "2.2",
                        "Are children or other people in need of protection among them?",
                        "Members are at least 16. Customers wrote to us in Thai (\u0e23\u0e32\u0e04\u0e32), so names in other scripts occur.",
                        null,
                        "Changed after review, 20 November 2026"));
    }

    private static Level level(int step) {
        return new Level(step, WORDS[step - 1]);
    }

    private static Matrix matrix() {
        int[][] steps = {{2, 3, 4, 4}, {2, 2, 3, 4}, {1, 2, 3, 3}, {1, 1, 2, 3}};
        String[] likelihoods = {"almost certain", "likely", "possible", "unlikely"};
        return new Matrix(
                "What remains after the measures",
                List.of("slight", "noticeable", "serious", "grave"),
                java.util.stream.IntStream.range(0, 4)
                        .mapToObj(row -> new MatrixRow(
                                likelihoods[row],
                                java.util.stream.IntStream.range(0, 4)
                                        .mapToObj(column -> new MatrixCell(
                                                level(steps[row][column]),
                                                row == 2 && column == 1
                                                        ? List.of("R1", "R3")
                                                        : row == 2 && column == 2 ? List.of("R2") : List.of()))
                                        .toList()))
                        .toList());
    }

    private static List<Risk> risks() {
        return List.of(
                new Risk(
                        "R1",
                        "Someone infers an illness from what a member buys",
                        level(4),
                        "Pharmacy and baby goods never enter the profile; the list is checked by Legal twice a year",
                        level(2)),
                new Risk(
                        "R2",
                        "Members do not know that web visits count",
                        level(3),
                        "Notice at sign-up and a page that shows each source with a switch",
                        level(3)),
                new Risk(
                        "R3",
                        "A stolen account shows eighteen months of shopping",
                        level(3),
                        "Second factor for the history page; alert on a new device",
                        level(2)));
    }

    private static Table reviews() {
        return new Table(
                "Opinions",
                List.of(
                        new Column("Department", 20),
                        new Column("Opinion", 22),
                        new Column("In their words", 40),
                        new Column("Date", 18)),
                List.of(
                        List.of(
                                "Legal",
                                "Approves",
                                "Consent for web visits is separate and can be withdrawn as easily as given.",
                                "16 Nov 2026"),
                        List.of(
                                "Security",
                                "Approves with a condition",
                                "Second factor before the history page opens.",
                                "17 Nov 2026"),
                        List.of(
                                "Data",
                                "Approves",
                                "Exclusion list is enforced in the pipeline, not in the query.",
                                "18 Nov 2026"),
                        List.of(
                                "Works council",
                                "No objection",
                                "Tills record members, not colleagues.",
                                "20 Nov 2026")));
    }

    private static Table trail() {
        return new Table(
                "Steps, newest last",
                List.of(new Column("When", 24), new Column("Who", 26), new Column("What", 50)),
                List.of(
                        List.of("2 Nov 2026, 09:12", "Chiyo Ito", "Started the assessment"),
                        List.of("9 Nov 2026, 16:40", "Chiyo Ito", "Sent it for review to 4 departments"),
                        List.of("20 Nov 2026, 11:05", "Jonas Weber", "Gave the fourth opinion; review complete"),
                        List.of("1 Dec 2026, 10:30", "Elif Aydın", "Gave the data protection officer's advice"),
                        List.of(
                                "3 Dec 2026, 14:19",
                                "Marit Solberg",
                                "Approved with two conditions and accepted the risk that remains")));
    }
}
