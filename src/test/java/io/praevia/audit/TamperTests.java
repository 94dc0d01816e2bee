package io.praevia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.audit.chain.Hashes;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever owns the database changes the trail; the verifier says what it can see, and no more. */
@PraeviaTest
class TamperTests {

    @Autowired
    private AuditVerifier verifier;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient application;

    @Autowired
    @Qualifier("migrationDataSource")
    private DataSource superuser;

    private Connection connection;
    private JdbcClient attacker;
    private UUID subject;

    @BeforeEach
    void breakIn() throws SQLException {
        subject = story.screened("evaluation", "large_scale").value();
        connection = superuser.getConnection();
        attacker = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        attacker.sql("set session_replication_role = replica").update();
        assertThat(verifier.verify(subject)).isEmpty();
        assertThat(last()).isGreaterThan(5);
    }

    @AfterEach
    void leaveNoTrace() throws SQLException {
        for (String table : new String[] {"audit_personal", "audit_waiting", "audit_entry", "audit_chain"}) {
            attacker.sql("delete from " + table + " where subject = ?")
                    .param(subject)
                    .update();
        }
        attacker.sql("set session_replication_role = default").update();
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor = '00000000-0000-0000-0000-000000000001' | reads differently",
                "action = 'assessment.deleted' | reads differently",
                "at = at - interval '1 day' | reads differently",
                "payload = convert_to(replace(convert_from(payload, 'UTF8'), 'a', 'b'), 'UTF8') | was changed",
                "hash = previous | was changed",
            })
    void aChangedFieldIsFoundWithItsEntry(String change, String words) {
        tamper("update audit_entry set " + change + " where subject = ? and seq = 3");
        assertBroken(3, words);
    }

    @Test
    void aMissingEntryInTheMiddleIsNamed() {
        tamper("delete from audit_entry where subject = ? and seq = 3");
        assertBroken(3, "Entry 3 is missing");
    }

    @Test
    void aMissingLastEntryIsNamed() {
        long last = last();
        tamper("delete from audit_entry where subject = ? and seq = " + last);
        assertBroken(last - 1, "Entries after number " + (last - 1) + " are missing");
    }

    @Test
    void anEntryPutInAtTheEndIsFound() {
        long last = last();
        tamper(
                "insert into audit_entry select subject, seq + 1, at, actor, action, payload, hash, hash from audit_entry"
                        + " where subject = ? and seq = " + last);
        assertBroken(last + 1, "was changed");
    }

    @Test
    void twoSwappedEntriesAreFound() {
        tamper("update audit_entry set seq = -seq where subject = ? and seq in (3, 4)");
        tamper("update audit_entry set seq = 7 + seq where subject = ? and seq < 0");
        assertBroken(3, "Entry 3");
    }

    @Test
    void changedWordsBesideTheChainAreFound() {
        tamper("update audit_personal set value = value || '!' where subject = ? and seq = 1");
        assertBroken(1, "words beside entry 1");
    }

    @Test
    void erasedWordsLeaveTheChainWhole() {
        tamper("delete from audit_personal where subject = ?");
        assertThat(verifier.verify(subject)).isEmpty();
    }

    @Test
    void aChainWithoutItsHeadIsFound() {
        tamper("delete from audit_chain where subject = ?");
        assertThat(verifier.verify(subject).orElseThrow().problem().english()).contains("head is gone");
    }

    /** The limit that the page states: without an anchor outside, this cannot be seen. */
    @Test
    void aChainRewrittenAsAWholeWithNewHashesIsNotDetectable() {
        long last = last();
        byte[] previous = Hashes.START;
        for (long seq = 1; seq <= last; seq++) {
            byte[] payload = attacker.sql("select payload from audit_entry where subject = ? and seq = ?")
                    .params(subject, seq)
                    .query(byte[].class)
                    .single();
            byte[] forged = new String(payload, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\"facts\":{", "\"facts\":{\"0\":\"forged\",")
                    .replace(",}", "}")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            byte[] hash = Hashes.chain(previous, forged);
            attacker.sql("update audit_entry set payload = ?, previous = ?, hash = ? where subject = ? and seq = ?")
                    .params(forged, previous, hash, subject, seq)
                    .update();
            previous = hash;
        }
        attacker.sql("update audit_chain set last_hash = ? where subject = ?")
                .params(previous, subject)
                .update();
        assertThat(verifier.verify(subject)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'x'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_personal set value = 'x'",
                "delete from audit_chain",
            })
    void theApplicationCannotChangeTheTrail(String attempt) {
        assertThatThrownBy(() -> application.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private void tamper(String sql) {
        assertThat(attacker.sql(sql).param(subject).update()).isPositive();
    }

    private long last() {
        return attacker.sql("select max(seq) from audit_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private void assertBroken(long seq, String words) {
        assertThat(verifier.verify(subject)).hasValueSatisfying(broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.problem().english()).contains(words);
        });
    }
}
