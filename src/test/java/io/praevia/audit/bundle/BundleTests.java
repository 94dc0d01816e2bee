package io.praevia.audit.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.audit.Anchors;
import io.praevia.audit.TrailCheck;
import io.praevia.audit.TrailCheck.Verdict;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.LogSigner;
import io.praevia.audit.note.SignedNote;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The trail as a file: what an auditor downloads and checks on a machine that knows nothing of us. */
@PraeviaTest
class BundleTests {

    @TempDir
    private Path folder;

    @Autowired
    private Anchors anchors;

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    private Map<String, String> files;
    private List<SignedNote> mailed;

    @BeforeEach
    void download() throws IOException {
        story.described();
        mailed = List.of(SignedNote.parse(anchors.sign().orElseThrow().note()));
        story.described();
        MvcTestResult answer = pages.open(company.auditor(), "/trail/bundle");
        assertThat(answer)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"trail.zip\"");
        files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void itHoldsAndIsAnchoredByTheCheckpointThatCameByMail() throws IOException {
        assertThat(files).containsOnlyKeys("README.txt", "keys.txt", "checkpoints.txt", "entries.jsonl");
        assertThat(check(List.of()).sentences()).isEmpty();
        assertThat(check(List.of()).verdict()).isEqualTo(Verdict.NOT_ANCHORED);
        TrailCheck anchored = check(mailed);
        assertThat(anchored.verdict()).isEqualTo(Verdict.ANCHORED);
        assertThat(anchored.anchored()).isLessThan(anchored.entries());
        assertThat(files.get("entries.jsonl")).doesNotContain("Loyalty programme");
    }

    @Test
    void changedMissingAndSwappedEntriesAreFound() throws IOException {
        change("entries.jsonl", text -> text.replaceFirst("assessment.started", "assessment.stopped"));
        assertThat(check(List.of()).verdict()).isEqualTo(Verdict.BROKEN);
        restore();
        lines(lines -> lines.remove(0));
        assertThat(check(List.of()).verdict()).isEqualTo(Verdict.BROKEN);
        restore();
        lines(lines -> Collections.swap(lines, 0, 1));
        assertThat(check(List.of()).verdict()).isEqualTo(Verdict.BROKEN);
        restore();
        lines(lines -> lines.add(1, "no entry"));
        assertThat(check(List.of()).sentences())
                .anySatisfy(problem -> assertThat(problem.english()).contains("Line 2 is no entry"));
    }

    /** Whoever also takes the later checkpoints off is found by the mail and by nothing else. */
    @Test
    void aTrailCutShortIsFoundByTheMailOnly() throws IOException {
        change("checkpoints.txt", text -> "");
        lines(lines -> lines.subList(1, lines.size()).clear());
        assertThat(check(List.of()).verdict()).isEqualTo(Verdict.NOT_ANCHORED);
        assertThat(check(mailed).sentences())
                .anySatisfy(problem -> assertThat(problem.english()).contains("entries were taken away"));
    }

    @Test
    void aKeyFromElsewhereMustBeTheLogs() throws IOException {
        LogKey own = LogKey.parse(files.get("keys.txt").lines().findFirst().orElseThrow());
        assertThat(check(mailed, own).verdict()).isEqualTo(Verdict.ANCHORED);
        LogKey other = LogSigner.parse(LogSigner.newKey(), own.name()).key();
        assertThat(check(mailed, other).sentences())
                .anySatisfy(problem -> assertThat(problem.english()).contains("none of the keys of this log"));
    }

    @Test
    void aCheckpointThatSomebodyElseSignedIsRefused() throws IOException {
        SignedNote mine = mailed.get(0);
        LogSigner forger =
                LogSigner.parse(LogSigner.newKey(), mine.signatures().get(0).name());
        assertThat(check(List.of(forger.sign(mine.text()))).sentences())
                .anySatisfy(
                        problem -> assertThat(problem.english()).contains("not signed by a key that this log knows"));
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("nonsense.zip"), "nonsense");
        assertThatThrownBy(() -> BundleCheck.check(file, List.of(), Optional.empty(), Instant.EPOCH))
                .isInstanceOf(IOException.class);
        files.remove("keys.txt");
        assertThatThrownBy(() -> check(List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keys.txt");
    }

    @Test
    void whoDoesNotReadTheTrailDownloadsNothing() {
        assertThat(pages.open(company.owner(), "/trail/bundle")).hasStatus(403);
        assertThat(pages.open(company.administrator(), "/trail/bundle")).hasStatus(403);
    }

    private TrailCheck check(List<SignedNote> outside) throws IOException {
        return check(outside, null);
    }

    private TrailCheck check(List<SignedNote> outside, @org.jspecify.annotations.Nullable LogKey key)
            throws IOException {
        Path file = folder.resolve("trail.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return BundleCheck.check(file, outside, Optional.ofNullable(key), Instant.EPOCH);
    }

    private Map<String, String> before = Map.of();

    private void change(String file, UnaryOperator<String> change) {
        before = new LinkedHashMap<>(files);
        files.compute(file, (name, text) -> change.apply(text));
    }

    private void lines(java.util.function.Consumer<List<String>> change) {
        change("entries.jsonl", text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            change.accept(lines);
            return String.join("\n", lines) + "\n";
        });
    }

    private void restore() {
        files = new LinkedHashMap<>(before);
    }
}
