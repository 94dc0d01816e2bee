package io.praevia.exchange.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.audit.Anchors;
import io.praevia.audit.merkle.TreeHash;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an auditor's own program needs to follow the log. */
@PraeviaTest
class LogApiTests {

    @Autowired
    private Api api;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Anchors anchors;

    @Test
    void anEntryIsProvedToWhoeverAsks() {
        AssessmentId id = story.described();
        anchors.sign();
        long leaf = read("/trail/log/place?assessment=" + id + "&sequence=1")
                .get("leaf")
                .asLong();
        JsonNode proof = read("/trail/log/entries/" + leaf + "/proof");
        SignedNote note = SignedNote.parse(proof.get("checkpoint").asString());
        Checkpoint head = Checkpoint.parse(note.text());
        assertThat(TreeHash.includes(
                        bytes(proof.get("leafHash")), leaf, head.size(), hashes(proof.get("path")), head.root()))
                .isTrue();
        JsonNode state = read("/trail/log");
        assertThat(state.get("size").asLong()).isGreaterThanOrEqualTo(head.size());
        assertThat(state.get("filed").asLong()).isEqualTo(head.size());
        assertThat(note.isSignedBy(LogKey.parse(state.get("keys").get(0).asString())))
                .isTrue();
    }

    @Test
    void laterCheckpointsAreProvedToContinueEarlierOnes() {
        story.described();
        long first = anchors.sign().orElseThrow().size();
        story.described();
        long second = anchors.sign().orElseThrow().size();
        JsonNode list = read("/trail/log/checkpoints?limit=2").get("items");
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("size").asLong()).isEqualTo(second);
        assertThat(list.get(1).get("size").asLong()).isEqualTo(first);
        assertThat(TreeHash.extended(
                        head(list.get(1)),
                        head(list.get(0)),
                        hashes(read("/trail/log/consistency?from=" + first + "&to=" + second)
                                .get("path"))))
                .isTrue();
    }

    @Test
    void nobodyElseReadsTheLogAndWhatIsNotThereIsNotFound() {
        story.described();
        anchors.sign();
        assertThat(api.get(company.owner(), "/trail/log").status()).isEqualTo(403);
        assertThat(api.get(company.administrator(), "/trail/log/checkpoints").status())
                .isEqualTo(403);
        assertThat(api.get(company.auditor(), "/trail/log/entries/999999999/proof")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(company.auditor(), "/trail/log/entries/0/proof?size=999999999")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(company.auditor(), "/trail/log/consistency?from=0&to=1")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode read(String path) {
        Api.Answer answer = api.get(company.auditor(), path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static TreeHash.Head head(JsonNode checkpoint) {
        Checkpoint head = Checkpoint.parse(
                SignedNote.parse(checkpoint.get("note").asString()).text());
        return new TreeHash.Head(head.size(), head.root());
    }

    private static List<byte[]> hashes(JsonNode path) {
        List<byte[]> hashes = new ArrayList<>();
        path.forEach(hash -> hashes.add(bytes(hash)));
        return hashes;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }
}
