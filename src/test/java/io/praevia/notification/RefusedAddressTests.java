package io.praevia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PraeviaTest
class RefusedAddressTests {

    private final PickyServer server = new PickyServer();

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

    private Delivery delivery;

    @BeforeEach
    void connect() {
        jdbc.sql("delete from mail").update();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        delivery = new Delivery(
                jdbc, transaction, clock, Optional.of(sender), "praevia@example.org", "https://praevia.example.org");
    }

    @AfterEach
    void disconnect() throws IOException {
        server.close();
        jdbc.sql("delete from mail").update();
    }

    @Test
    void oneRefusedAddressHoldsUpNobodyElseAndIsSentAgainWhenAsked() {
        story.inReview();
        long mails = jdbc.sql("select count(*) from mail").query(Long.class).single();
        String legal = company.person(company.reviewer("legal")).email();
        server.refuse(legal);
        delivery.sendDue();
        assertThat(server.taken()).hasSize((int) mails - 1).doesNotContain(legal);
        assertThat(outbox())
                .bodyText()
                .contains("One mail waits", "reviewer-legal", "The mail server refused the address.")
                .doesNotContain("reviewer-privacy", "??");
        server.forgive(legal);
        delivery.sendDue();
        assertThat(server.taken()).doesNotContain(legal);
        assertThat(pages.send(company.owner(), "/operations/mail/try")).hasStatus(403);
        pages.send(company.administrator(), "/operations/mail/try");
        delivery.sendDue();
        delivery.sendDue();
        assertThat(server.taken()).hasSize((int) mails).containsOnlyOnce(legal);
        assertThat(outbox()).bodyText().contains("Everything is sent");
    }

    private MvcTestResult outbox() {
        return pages.open(company.administrator(), "/operations/mail");
    }
}
