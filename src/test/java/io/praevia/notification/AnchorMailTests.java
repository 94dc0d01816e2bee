package io.praevia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.audit.Anchors;
import io.praevia.audit.Checkpoints;
import io.praevia.audit.note.SignedNote;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A checkpoint goes to the DPO and the auditors, and counts as anchored when the mail server has it. */
@PraeviaTest
class AnchorMailTests {

    @Autowired
    private Anchors anchors;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDpoAndTheAuditorsGetTheCheckpointOnceAnOccasion() {
        PersonId dpo = company.hire("Dora Anchor", "privacy", Role.DPO, Role.AUDITOR);
        story.described();
        Anchors.Anchored sent = anchors.send("now");
        anchors.send("now");
        assertThat(bodies(dpo, sent)).hasSize(1);
        assertThat(bodies(company.auditor(), sent)).hasSize(1);
        assertThat(bodies(company.owner(), sent)).isEmpty();
        String body = bodies(dpo, sent).get(0);
        assertThat(SignedNote.parseAll(body)).containsExactly(SignedNote.parse(sent.note()));
        assertThat(body).contains("Dora Anchor", "over its first").doesNotContain("??");
    }

    @Test
    void onlyMailThatWasSentCountsAsAnchored() {
        story.described();
        Anchors.Anchored sent = anchors.send("now");
        assertThat(checkpoints.standing().mailed().filter(mail -> mail.size() == sent.size()))
                .isEmpty();
        jdbc.sql("update mail set sent_at = now() where event_key = ?")
                .param("anchor:now:" + sent.size() + ":" + company.auditor())
                .update();
        assertThat(checkpoints.standing().mailed()).hasValueSatisfying(mail -> {
            assertThat(mail.size()).isEqualTo(sent.size());
            assertThat(mail.place()).isEqualTo("auditor");
        });
    }

    private List<String> bodies(PersonId person, Anchors.Anchored sent) {
        return jdbc.sql("select body from mail where person_id = ? and event_key like ?")
                .params(person.value(), "anchor:now:" + sent.size() + ":%")
                .query(String.class)
                .list();
    }
}
