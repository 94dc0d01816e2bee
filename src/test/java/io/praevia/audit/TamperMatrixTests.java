package io.praevia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.audit.TrailCheck.Verdict;
import io.praevia.audit.log.AnchorFile;
import io.praevia.audit.log.LogFiles;
import io.praevia.audit.note.LogSigner;
import io.praevia.audit.note.SignedNote;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.record.RecordEvent;
import io.praevia.support.PraeviaTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Eleven attacks by whoever owns the database, each on a copy of one trail. With the last checkpoint that was kept outside
 * every one is found. Without it seven are; the other four read "not anchored" and never that all is well.
 */
@PraeviaTest
class TamperMatrixTests {

    private static final String MODEL = "tamper_model";
    private static final UUID FIRST = new UUID(7, 1);
    private static final byte[] PDF = "%PDF-1.7 the sealed file".getBytes();
    private static boolean prepared;
    private static int copies;

    @TempDir
    private static Path outside;

    @Autowired
    @Qualifier("migrationDataSource")
    private DataSource superuser;

    @Autowired
    private Flyway flyway;

    @Autowired
    private CurrentPerson current;

    private String server;
    private String database;
    private CopiedTrail trail;

    @BeforeEach
    void copyTheTrail() throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            String url = connection.getMetaData().getURL();
            server = url.substring(0, url.indexOf("/", url.indexOf("//") + 2) + 1);
        }
        if (!prepared) {
            prepared = true;
            prepare();
        }
        database = "tampered_" + ++copies;
        CopiedTrail.copy(server, MODEL, database);
        trail = new CopiedTrail(server, database, outside, current);
        assertThat(trail.check().sentences()).isEmpty();
        assertThat(trail.check().verdict()).isEqualTo(Verdict.ANCHORED);
        assertThat(trail.check(List.of()).verdict()).isEqualTo(Verdict.NOT_ANCHORED);
    }

    @AfterEach
    void close() throws SQLException {
        trail.close();
    }

    @Test
    void aChangedFieldIsFound() {
        trail.attack("update audit_entry set actor = ? where subject = ? and seq = 3", new UUID(0, 9), FIRST);
        foundEitherWay("Entry 3 reads differently");
    }

    @Test
    void aDeletedMiddleEntryIsFound() {
        trail.attack("delete from audit_entry where subject = ? and seq = 3", FIRST);
        foundEitherWay("Entry 3 is missing");
    }

    @Test
    void aDeletedLastEntryIsFoundByTheAnchor() {
        UUID last = trail.jdbc()
                .sql("select subject from audit_leaf order by leaf desc limit 1")
                .query(UUID.class)
                .single();
        trail.attack(
                "delete from audit_entry where subject = ? and seq = (select max(seq) from audit_entry where subject = ?)",
                last,
                last);
        trail.forge(last, "", "");
        trail.logAnew();
        onlyTheAnchorFinds("entries were taken away, or an older backup was put back");
    }

    @Test
    void twoSwappedEntriesAreFound() {
        trail.attack("update audit_entry set seq = -seq where subject = ? and seq in (3, 4)", FIRST);
        trail.attack("update audit_entry set seq = 7 + seq where subject = ? and seq < 0", FIRST);
        foundEitherWay("Entry 3");
    }

    @Test
    void anInsertedBackDatedEntryIsFound() {
        trail.attack("update audit_entry set seq = -seq where subject = ? and seq >= 3", FIRST);
        trail.attack("update audit_entry set seq = 1 - seq where subject = ? and seq < 0", FIRST);
        trail.attack(
                "insert into audit_entry select subject, 3, at, actor, action, payload, hash, hash from audit_entry"
                        + " where subject = ? and seq = 2",
                FIRST);
        trail.attack("update audit_chain set last_seq = last_seq + 1 where subject = ?", FIRST);
        foundEitherWay("Entry 3 was changed");
    }

    @Test
    void aChainRewrittenWithItsLogIsFoundByTheAnchor() {
        trail.forge(FIRST, "\"step\":\"2\"", "\"step\":\"forged\"");
        trail.logAnew();
        onlyTheAnchorFinds("they were rewritten, or this is another copy");
    }

    /** The halfway attack: whoever rewrites the chain but not the log is found without help. */
    @Test
    void aChainRewrittenWithoutItsLogIsFound() {
        trail.forge(FIRST, "\"step\":\"2\"", "\"step\":\"forged\"");
        foundEitherWay("is not the one that the log has");
    }

    @Test
    void yesterdaysBackupIsFoundByTheAnchor() throws SQLException {
        trail.close();
        CopiedTrail.copy(server, database, database + "_yesterday");
        trail = new CopiedTrail(server, database, outside, current);
        write(trail, new UUID(7, 3), 4);
        List<SignedNote> today = List.of(SignedNote.parse(trail.anchor()));
        trail.close();
        trail = new CopiedTrail(server, database + "_yesterday", outside, current);
        assertThat(trail.check(List.of()).verdict()).isEqualTo(Verdict.NOT_ANCHORED);
        assertFound(trail.check(today), "an older backup was put back");
        assertThatThrownBy(trail::anchor)
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("an older backup was put back");
        forgetTodaysAnchor(today);
    }

    @Test
    void twoForksOfOneBackupAreFoundByEachOthersAnchors() throws SQLException {
        trail.close();
        CopiedTrail.copy(server, database, database + "_fork");
        Path elsewhere = outside.resolve("elsewhere");
        try (CopiedTrail fork = new CopiedTrail(server, database + "_fork", elsewhereWithKey(elsewhere), current)) {
            trail = new CopiedTrail(server, database, outside, current);
            write(trail, new UUID(7, 3), 4);
            write(fork, new UUID(7, 4), 4);
            List<SignedNote> here = List.of(SignedNote.parse(trail.anchor()));
            List<SignedNote> there = List.of(SignedNote.parse(fork.anchor()));
            assertThat(trail.check(List.of()).verdict()).isEqualTo(Verdict.NOT_ANCHORED);
            assertThat(fork.check(List.of()).verdict()).isEqualTo(Verdict.NOT_ANCHORED);
            assertFound(trail.check(there), "another copy of the database");
            assertFound(fork.check(here), "another copy of the database");
            forgetTodaysAnchor(here);
        }
    }

    @Test
    void aReplacedSealedFileIsFound() {
        byte[] other = "%PDF-1.7 another file".getBytes();
        trail.attack("update record set pdf = ?, sha256 = encode(sha256(?), 'hex')", other, other);
        foundEitherWay("is not the one that was sealed");
    }

    @Test
    void aRePointedRegisterLinkIsFound() {
        trail.attack("update register_document set entry_id = ?", UUID.randomUUID());
        foundEitherWay("is not the one that was made when it was sealed");
    }

    @Test
    void anAttackersKeyIsFound() {
        String origin = trail.jdbc()
                .sql("select split_part(public_key, '+', 1) from audit_log_key")
                .query(String.class)
                .single();
        LogSigner attacker = LogSigner.parse(LogSigner.newKey(), origin);
        trail.attack(
                "insert into audit_log_key values (2, ?, ?, 1, now())",
                attacker.key().text(),
                FIRST);
        SignedNote note = SignedNote.parse(trail.jdbc()
                .sql("select note from audit_checkpoint order by size desc limit 1")
                .query(String.class)
                .single());
        trail.attack(
                "update audit_checkpoint set note = ?",
                attacker.sign(note.text()).toString());
        foundEitherWay("no entry that the key before it signed hands over to it");
    }

    /** The counterpart: a rotation as it should be. */
    @Test
    void aKeyThatTheKeyBeforeItHandsOverToIsFine() throws SQLException {
        trail.close();
        Path elsewhere = elsewhereWithKey(outside.resolve("rotated"));
        trail = new CopiedTrail(server, database, elsewhere, current);
        List<SignedNote> before =
                new AnchorFile(new LogFiles(outside.resolve("log-key.pem"), outside.resolve("anchors.txt"))).notes();
        assertThat(trail.rotate()).contains("+");
        write(trail, new UUID(7, 3), 2);
        SignedNote after = SignedNote.parse(trail.anchor());
        assertThat(trail.check().sentences()).isEmpty();
        assertThat(trail.check(before).verdict()).isEqualTo(Verdict.ANCHORED);
        assertThat(trail.check(List.of(after)).verdict()).isEqualTo(Verdict.ANCHORED);
        assertThat(elsewhere).isDirectoryContaining("glob:**/log-key.pem.????????");
    }

    @Test
    void aRotationThatACrashInterruptedIsFinished() throws Exception {
        trail.close();
        Path elsewhere = elsewhereWithKey(outside.resolve("interrupted"));
        trail = new CopiedTrail(server, database, elsewhere, current);
        String next = trail.rotate();
        Path key = elsewhere.resolve("log-key.pem");
        java.nio.file.Files.move(key, elsewhere.resolve("log-key.pem.next"));
        write(trail, new UUID(7, 3), 2);
        assertThatThrownBy(trail::anchor).isInstanceOf(Refused.Conflict.class);
        assertThat(trail.rotate()).isEqualTo(next);
        trail.anchor();
        assertThat(trail.check().sentences()).isEmpty();
    }

    private void foundEitherWay(String words) {
        assertFound(trail.check(), words);
        assertFound(trail.check(List.of()), words);
    }

    private void onlyTheAnchorFinds(String words) {
        assertFound(trail.check(), words);
        assertThat(trail.check(List.of()).sentences()).isEmpty();
        assertThat(trail.check(List.of()).verdict()).isEqualTo(Verdict.NOT_ANCHORED);
    }

    private static void assertFound(TrailCheck check, String words) {
        assertThat(check.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(check.sentences())
                .anySatisfy(problem -> assertThat(problem.english()).contains(words));
    }

    /** A small company's trail with a record, migrated, written, sealed and anchored once. */
    private void prepare() throws SQLException {
        try (Connection connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + MODEL);
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(server + MODEL, "postgres", "postgres")
                .load()
                .migrate();
        try (CopiedTrail model = new CopiedTrail(server, MODEL, outside, current)) {
            write(model, FIRST, 6);
            write(model, new UUID(7, 2), 3);
            seal(model);
            write(model, new UUID(0, 0), 2);
            model.anchor();
        }
    }

    private static void seal(CopiedTrail model) {
        AssessmentId assessment = new AssessmentId(FIRST);
        EntryId entry = EntryId.random();
        UUID record = UUID.randomUUID();
        String sha256 = HexFormat.of().formatHex(sha256());
        model.tell(new RecordEvent(assessment, record, sha256, Optional.of(entry)));
        model.attack("""
                        insert into record (id, assessment_id, reference, kind, sha256, data_sha256, pdf, pages, data, language,
                            signer, sealed_at) values (?, ?, 'PIA-2026-0001', 'decision', ?, '', ?, 1, '{}', 'en', '', now())""", record, FIRST, sha256, PDF);
        model.attack("""
                        insert into register_document (record_id, entry_id, version, assessment_id, title, sha256, linked_at)
                        values (?, ?, 1, ?, '', ?, now())""", record, entry.value(), FIRST, sha256);
    }

    private static byte[] sha256() {
        return io.praevia.audit.chain.Hashes.sha256(PDF);
    }

    private static void write(CopiedTrail trail, UUID subject, int entries) {
        for (int n = 1; n <= entries; n++) {
            trail.tell(new Step(subject, Integer.toString(n)));
        }
    }

    /** The file is shared by all copies, so that a copy that went on takes back what it wrote there. */
    private void forgetTodaysAnchor(List<SignedNote> today) {
        Path file = outside.resolve("anchors.txt");
        try {
            String all = java.nio.file.Files.readString(file);
            java.nio.file.Files.writeString(file, all.replace(today.get(0) + "\n", ""));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path elsewhereWithKey(Path folder) {
        try {
            java.nio.file.Files.createDirectories(folder);
            java.nio.file.Files.copy(outside.resolve("log-key.pem"), folder.resolve("log-key.pem"));
            return folder;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Step(UUID subject, String number) implements DomainEvent {

        @Override
        public Optional<AssessmentId> assessment() {
            return subject.getMostSignificantBits() == 0 ? Optional.empty() : Optional.of(new AssessmentId(subject));
        }

        @Override
        public String action() {
            return "test.step";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("step", number);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("words", "Words of step " + number);
        }
    }
}
