package io.praevia.assessment.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.Api;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MovePagesTests extends MoveTest {

    private static final String MOVES = "/office/questionnaires/dpia/moves";

    @Autowired
    private Api api;

    private AssessmentId id;
    private int before;

    @BeforeEach
    void begin() {
        before = older();
        id = begunOn(before);
        story.answer(id, "m_gone", new AnswerValue.Text("Aunt Emma"));
    }

    @Test
    void theOwnerReadsTheEffectsAndMoves() {
        Effects read = effects(company.owner(), id);
        String page = "/assessments/" + id + "/version";
        assertThat(pages.open(company.owner(), "/assessments/" + id + "/questionnaire"))
                .bodyText()
                .contains("A newer version of the questionnaire exists");
        assertThat(pages.open(company.owner(), page)).hasStatusOk().bodyText().contains("Aunt Emma", "What is new?");

        MvcTestResult moved = pages.send(company.owner(), page, "to", "" + read.to(), "mark", read.mark());

        assertThat(moved).hasStatus(302);
        assertThat(pages.open(company.owner(), page)).bodyText().contains("Aunt Emma", "stopped counting");
        assertThat(pages.open(company.owner(), "/assessments/" + id + "/answers/m_gone"))
                .hasStatusOk()
                .bodyText()
                .contains("Aunt Emma", "no longer asked");
        assertThat(pages.send(company.owner(), page, "to", "" + read.to(), "mark", read.mark()))
                .hasStatus(302);
    }

    @Test
    void aPageThatIsOutOfDateIsShownAgain() {
        Effects read = effects(company.owner(), id);
        story.answer(id, "m_same", new AnswerValue.Text("News"));

        assertThat(pages.send(
                        company.owner(), "/assessments/" + id + "/version", "to", "" + read.to(), "mark", read.mark()))
                .hasStatus(409)
                .bodyText()
                .contains("read it again");
        assertThat(pages.send(company.privacyOfficer(), MOVES, "to", "" + read.to(), "mark-" + id, read.mark()))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing was moved", effects(company.owner(), id).mark());
        assertThat(story.get(id).questionnaireVersion()).isEqualTo(before);
    }

    @Test
    void theOfficeChoosesReadsAndMoves() {
        AssessmentId other = begunOn(before);
        assertThat(pages.open(company.privacyOfficer(), MOVES)).hasStatusOk();
        assertThat(pages.open(company.privacyOfficer(), MOVES + "/effects")).hasStatus(422);
        assertThat(pages.open(company.privacyOfficer(), MOVES + "/effects?id=" + id + "&id=" + other))
                .hasStatusOk()
                .bodyText()
                .contains("Aunt Emma", "Move 2 assessments to version " + moves.current());

        MvcTestResult moved = pages.send(
                company.privacyOfficer(),
                MOVES,
                "to",
                "" + moves.current(),
                "mark-" + id,
                effects(company.owner(), id).mark(),
                "mark-" + other,
                effects(company.owner(), other).mark());

        assertThat(moved).hasRedirectedUrl(MOVES);
        assertThat(story.get(id).questionnaireVersion()).isEqualTo(moves.current());
        assertThat(story.get(other).questionnaireVersion()).isEqualTo(moves.current());
    }

    @Test
    void nobodyElseGetsThere() {
        assertThat(pages.open(company.owner(), MOVES)).hasStatus(403);
        assertThat(pages.open(company.privacyOfficer(), "/office/questionnaires/screening/moves"))
                .hasStatus(404);
        assertThat(pages.open(company.otherOwner(), "/assessments/" + id + "/version"))
                .hasStatus(404);
        assertThat(pages.open(company.dpo(), "/assessments/" + id + "/version"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"mark\"");
    }

    @Test
    void programsReadTheEffectsAndMove() {
        String address = "/assessments/" + id + "/questionnaire-version";
        Api.Answer read = api.get(company.owner(), address).is(200);
        String mark = read.body().at("/effects/mark").asString();
        int to = read.body().path("newest").asInt();
        assertThat(read.body().at("/effects/gone/0/answer").asString()).isEqualTo("Aunt Emma");

        api.post(company.owner(), address, Map.of("to", to, "mark", "old")).isProblem(409, "stale");
        api.post(company.dpo(), address, Map.of("to", to, "mark", mark)).isProblem(403, "not-allowed");
        api.get(company.owner(), "/questionnaires/dpia/moves").is(403);
        api.post(company.privacyOfficer(), "/questionnaires/dpia/moves", Map.of("to", to))
                .is(422);
        Map<String, Object> wanted = Map.of("to", to, "assessments", Map.of(id.toString(), mark));
        assertThat(api.post(company.privacyOfficer(), "/questionnaires/dpia/moves", wanted)
                        .is(200)
                        .body()
                        .at("/moved/0")
                        .asString())
                .isEqualTo(id.toString());
        assertThat(api.post(company.privacyOfficer(), "/questionnaires/dpia/moves", wanted)
                        .is(200)
                        .body()
                        .at("/already/0")
                        .asString())
                .isEqualTo(id.toString());
    }
}
