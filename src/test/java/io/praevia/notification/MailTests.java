package io.praevia.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@PraeviaTest
class MailTests {

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Pages pages;

    @Autowired
    private NewAssessments newAssessments;

    @Autowired
    private ApplicationEventPublisher events;

    private Delivery delivery;

    @BeforeEach
    void connect() {
        jdbc.sql("delete from mail").update();
        mail.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(mail.getSmtp().getPort());
        delivery = new Delivery(
                jdbc, transaction, clock, Optional.of(sender), "praevia@example.org", "https://praevia.example.org");
    }

    @AfterEach
    void disconnect() {
        mail.stop();
        clock.reset();
        jdbc.sql("delete from mail").update();
    }

    @Test
    void whomAStepWaitsForIsToldOnceWithoutNamesInTheSubject() throws MessagingException {
        AssessmentId id = story.inReview();
        String legal = company.person(company.reviewer("legal")).email();
        delivery.sendDue();
        delivery.sendDue();
        MimeMessage letter = only(legal);
        assertThat(letter.getSubject()).isEqualTo("Praevia: " + story.get(id).reference() + " needs you");
        assertThat(letter.getMessageID()).matches("<[0-9a-f-]{36}@praevia.example.org>");
        assertThat(GreenMailUtil.getBody(letter))
                .contains("Hello reviewer-legal,", "Loyalty programme", "Review for your department", "/reviews/")
                .doesNotContain("[(", "??");
        assertThat(to(company.person(company.owner()).email())).isEmpty();
    }

    @Test
    void theOwnerHearsOfPointsSentBackAndOfTheEnd() throws MessagingException {
        AssessmentId id = story.inReview();
        List<Review> reviews = story.openReviews(id);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AssessmentEvents.PhaseEntered(id, Phase.REWORK, Phase.REVIEW));
            events.publishEvent(new AssessmentEvents.PhaseEntered(id, Phase.REWORK, Phase.REVIEW));
            events.publishEvent(new AssessmentEvents.PhaseEntered(id, Phase.REJECTED, Phase.SIGN_OFF));
            status.setRollbackOnly();
        });
        assertThat(rows(company.owner().toString())).isZero();
        reviews.forEach(review -> story.review(review, Verdict.APPROVE));
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AssessmentEvents.PhaseEntered(id, Phase.REWORK, Phase.REVIEW));
            events.publishEvent(new AssessmentEvents.PhaseEntered(id, Phase.REWORK, Phase.REVIEW));
            events.publishEvent(new AssessmentEvents.PhaseEntered(id, Phase.REJECTED, Phase.SIGN_OFF));
        });
        delivery.sendDue();
        assertThat(to(company.person(company.owner()).email()))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "Praevia: points to answer in " + story.get(id).reference(),
                        "Praevia: " + story.get(id).reference() + " is closed");
        assertThat(to(company.person(company.reviewer("legal")).email())).hasSize(2);
    }

    @Test
    void aServerThatWasDownGetsEverythingLater() throws MessagingException {
        story.inReview();
        String legal = company.person(company.reviewer("legal")).email();
        int port = mail.getSmtp().getPort();
        mail.stop();
        delivery.sendDue();
        assertThat(jdbc.sql("select count(*) from mail where last_error = 'server'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        GreenMail later = new GreenMail(new ServerSetup(port, "localhost", "smtp"));
        later.start();
        try {
            clock.move(Duration.ofMinutes(2));
            delivery.sendDue();
            assertThat(later.getReceivedMessages())
                    .filteredOn(letter ->
                            GreenMailUtil.getAddressList(allRecipients(letter)).equals(legal))
                    .hasSize(1);
        } finally {
            later.stop();
        }
        assertThat(jdbc.sql("select count(*) from mail where sent_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void workThatWasRolledBackTellsNobody() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    story.inReview();
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(jdbc.sql("select count(*) from mail").query(Long.class).single())
                .isZero();
    }

    @Test
    void lineBreaksInATitleNeverReachAHeader() throws MessagingException {
        AssessmentId id = company.as(
                        company.owner(),
                        () -> newAssessments.start(new Intake(
                                "Title\r\nBcc: everybody@example.org",
                                "Summary",
                                "marketing",
                                java.time.LocalDate.of(2027, 3, 1),
                                List.of("FR"),
                                Optional.empty())))
                .id();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AssessmentEvents.PhaseEntered(id, Phase.REWORK, Phase.REVIEW)));
        delivery.sendDue();
        MimeMessage letter = only(company.person(company.owner()).email());
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getBody(letter)).contains("\"Title Bcc: everybody@example.org\"");
    }

    @Test
    void withoutAServerMailsStayVisible() {
        story.inReview();
        assertThat(pages.open(company.administrator(), "/operations/mail"))
                .hasStatusOk()
                .bodyText()
                .contains("No mail server is configured", "needs you")
                .doesNotContain("??");
        assertThat(pages.open(company.reviewer("legal"), "/account/notifications"))
                .bodyText()
                .contains("needs you")
                .doesNotContain("??");
        assertThat(pages.open(company.owner(), "/operations/mail")).hasStatus(403);
    }

    private long rows(String person) {
        return jdbc.sql("select count(*) from mail where person_id = ?::uuid")
                .param(person)
                .query(Long.class)
                .single();
    }

    private MimeMessage only(String address) {
        List<MimeMessage> letters = to(address);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter ->
                        GreenMailUtil.getAddressList(allRecipients(letter)).equals(address))
                .toList();
    }

    private static jakarta.mail.Address[] allRecipients(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
