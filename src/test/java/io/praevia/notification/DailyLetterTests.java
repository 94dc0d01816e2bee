package io.praevia.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.Days;
import io.praevia.support.Jobs;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.workflow.LateSteps;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** One letter a day for whoever has something to hear, and at once what cannot wait. */
@PraeviaTest
class DailyLetterTests {

    @Autowired
    private DailyLetter letters;

    @Autowired
    private LateSteps late;

    @Autowired
    private WorkClocks clocks;

    @Autowired
    private WorkItems items;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Days days;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient jdbc;

    private PersonId legal;

    @BeforeEach
    void begin() {
        days.begin();
        legal = company.reviewer("legal");
        clear();
    }

    @AfterEach
    void reset() {
        days.reset();
        clear();
        jdbc.sql("update person set daily_digest = true").update();
    }

    @Test
    void aPersonGetsOneLetterADayHoweverOftenItIsWritten() {
        AssessmentId id = story.inReview();
        Instant due = review(id).dueAt().orElseThrow();
        days.toWorkingDay(due, -3);
        jobs.timers(id);
        letters.writeDue();
        letters.writeDue();
        assertThat(letters("digest")).hasSize(1);
        assertThat(letters("digest").get(0))
                .contains(
                        "Due soon:",
                        "Review for your department: " + story.get(id).reference())
                .doesNotContain("??", "[(", "Late:");
        days.toWorkingDay(due, -2);
        jobs.timers(id);
        letters.writeDue();
        assertThat(letters("digest")).as("nothing new").hasSize(1);
        days.toWorkingDay(due, 0);
        jobs.timers(id);
        letters.writeDue();
        assertThat(letters("digest")).hasSize(2).last().asString().contains("Due today:");
        days.toWorkingDay(due, 1);
        jobs.timers(id);
        letters.writeDue();
        assertThat(letters("digest")).hasSize(3).last().asString().contains("Late:");
        assertThat(subjects()).allSatisfy(subject -> assertThat(subject).doesNotContain("Loyalty", "legal"));
    }

    @Test
    void nothingIsWrittenBeforeSevenAndNothingToWhoWantsNoneOrIsGone() {
        AssessmentId id = story.inReview();
        days.toWorkingDay(review(id).dueAt().orElseThrow(), 0);
        jobs.timers(id);
        days.to(days.today().atTime(6, 30).toInstant(java.time.ZoneOffset.UTC));
        letters.writeDue();
        assertThat(letters("digest")).isEmpty();
        assertThat(pages.send(legal, "/account/notifications/daily", "wanted", "false"))
                .hasStatus3xxRedirection();
        days.to(days.today().atTime(8, 0).toInstant(java.time.ZoneOffset.UTC));
        letters.writeDue();
        assertThat(letters("digest")).isEmpty();
        assertThat(pages.open(legal, "/account/notifications"))
                .hasStatusOk()
                .bodyText()
                .contains("Send me the daily letter")
                .doesNotContain("??");
    }

    @Test
    void theOfficeSeesWhoIsLateAndRemindsAllOfThemOnce() {
        AssessmentId id = story.inReview();
        days.toWorkingDay(review(id).dueAt().orElseThrow(), 6);
        jobs.timers(id);
        assertThat(pages.open(company.dpo(), "/office/late"))
                .hasStatusOk()
                .bodyText()
                .contains("reviewer-legal", "Review for your department", "Remind all", "privacy office")
                .doesNotContain("??");
        assertThat(company.as(company.dpo(), () -> late.remindAll())).isPositive();
        assertThat(company.as(company.privacyOfficer(), () -> late.remindAll())).isPositive();
        assertThat(letters("reminded")).hasSize(1);
        assertThat(letters("reminded").get(0)).contains("Late:").doesNotContain("??", "[(");
        assertThat(pages.open(company.owner(), "/office/late")).hasStatus(403);
        assertThatThrownBy(() -> company.as(company.owner(), () -> late.remindAll()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(jdbc.sql("select subject from mail where person_id = ? and event_key like 'escalated:%'")
                        .param(company.privacyOfficer().value())
                        .query(String.class)
                        .list())
                .contains("Praevia: " + story.get(id).reference() + " is late");
        assertThat(pages.open(company.privacyOfficer(), "/")).bodyText().contains("Late: Review");
    }

    @Test
    void aQuestionStopsTheClockOnTheOwnersPageAndTheAnswerIsTold() {
        AssessmentId id = story.inReview();
        WorkItem item = review(id);
        String clock = "/work/" + item.id();
        assertThat(pages.send(legal, clock + "/stop", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say what you need from the owner.");
        assertThat(pages.send(company.otherOwner(), clock + "/stop", "reason", "?"))
                .hasStatus(404);
        assertThat(pages.send(company.owner(), clock + "/stop", "reason", "?")).hasStatus(403);
        assertThat(pages.send(legal, clock + "/stop", "reason", "Where is it hosted?"))
                .hasStatus3xxRedirection();
        assertThat(pages.send(legal, clock + "/stop", "reason", "Again?")).hasStatus(409);
        assertThat(pages.open(company.owner(), "/")).bodyText().contains("Where is it hosted?", "Clock stopped");
        assertThat(pages.open(company.owner(), "/assessments/" + id))
                .bodyText()
                .contains("Where is it hosted?", "Clock stopped since today");
        assertThat(pages.send(legal, clock + "/answer", "answer", "Here")).hasStatus(403);
        assertThat(pages.send(company.owner(), clock + "/answer", "answer", "In Oslo."))
                .hasStatus3xxRedirection();
        assertThat(pages.send(company.owner(), clock + "/answer", "answer", "In Oslo."))
                .hasStatus(409);
        assertThat(pages.open(legal, clock + "/clock"))
                .hasStatusOk()
                .bodyText()
                .contains("In Oslo.", "Due in 10 working days")
                .doesNotContain("??");
        assertThat(letters("answered")).hasSize(1);
        assertThat(jdbc.sql("select body from mail where event_key like 'stopped:%' and person_id = ?")
                        .param(company.owner().value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Where is it hosted?");
        assertThat(company.as(company.owner(), () -> clocks.asked())).isEmpty();
    }

    @Test
    void theOfficeGivesALateStepToAColleague() {
        PersonId second = company.hire("second-legal", "legal", io.praevia.identity.Role.REVIEWER);
        AssessmentId id = story.inReview();
        WorkItem item = review(id);
        days.to(item.dueAt().orElseThrow().plus(Duration.ofDays(9)));
        jobs.timers(id);
        String give = "/work/" + item.id() + "/give";
        assertThat(pages.send(second, give, "colleague", second.toString())).hasStatus(403);
        assertThat(pages.send(company.privacyOfficer(), give, "colleague", second.toString()))
                .hasStatus3xxRedirection();
        assertThat(review(id).claimedBy()).contains(second);
        assertThat(jdbc.sql("select count(*) from mail where event_key like 'given:%' and person_id = ?")
                        .param(second.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private WorkItem review(AssessmentId id) {
        return items.open(id).stream()
                .filter(item ->
                        item.department().filter(d -> d.value().equals("legal")).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> letters(String kind) {
        return jdbc.sql("select body from mail where person_id = ? and event_key like ? order by created_at")
                .params(legal.value(), kind + ":%")
                .query(String.class)
                .list();
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from mail").query(String.class).list();
    }

    private void clear() {
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from digest_run").update();
    }
}
