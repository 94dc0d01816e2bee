package io.praevia.support;

import io.praevia.assessment.Assessment;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.RenewalAnswers;
import io.praevia.renewal.Renewals;
import io.praevia.renewal.cause.CauseLines;
import io.praevia.renewal.cause.Incidents;
import io.praevia.renewal.cause.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approvals with a review day, and what people do when they are asked whether they still hold. */
@TestComponent
public class Renewing {

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private SignOffs signOffs;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Register register;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private Renewals renewals;

    @Autowired
    private RenewalAnswers answers;

    @Autowired
    private Incidents incidents;

    @Autowired
    private CauseLines lines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** Approved, to be looked at again in so many days. */
    public AssessmentId approved(int days) {
        AssessmentId id = story.withDpo();
        decided(id, SignOff.Outcome.APPROVED, LocalDate.now(clock).plusDays(days));
        return id;
    }

    /** Brings an assessment from its screening to the decision. */
    public void decide(AssessmentId id, SignOff.Outcome outcome) {
        story.screen(id, "evaluation", "large_scale");
        story.answerAll(id);
        story.rateRisks(id, 1);
        story.submit(id);
        story.approveAll(id);
        decided(id, outcome, LocalDate.now(clock).plusDays(200));
    }

    public Renewal round(AssessmentId id) {
        return renewals.running(entry(id)).orElseThrow();
    }

    public Renewal find(UUID renewal) {
        return renewals.load(renewal);
    }

    public List<Line> lines(Renewal round, Renewal.Cause cause) {
        Assessment approval = story.get(round.assessment());
        return company.as(company.owner(), () -> lines.of(round, cause, approval, Locale.ENGLISH));
    }

    /** Says that everything in the causes still holds. */
    public void holds(AssessmentId id, Renewal seen, PersonId who) {
        company.as(
                who,
                () -> answers.holds(
                        id, seen.id(), new RenewalAnswers.Said(seen.version(), seen.lines(), true, "Nothing is new.")));
    }

    /** Sends the form as it is, with nothing in it. */
    public void nothing(AssessmentId id, Renewal seen, PersonId who) {
        company.as(
                who,
                () -> answers.holds(id, seen.id(), new RenewalAnswers.Said(seen.version(), List.of(), false, " ")));
    }

    /** The owner says that something has changed. */
    public AssessmentId changed(AssessmentId id, Renewal seen, String what) {
        return company.as(company.owner(), () -> answers.changed(id, seen.id(), seen.version(), what));
    }

    /** The DPO reports an incident of today. */
    public void incident(AssessmentId id, String what) {
        incident(company.dpo(), entry(id), what, LocalDate.now(clock));
    }

    public void incident(PersonId who, EntryId entry, String what, LocalDate day) {
        company.as(who, () -> {
            incidents.report(entry, new Incidents.Report(what, day, "A customer"));
        });
    }

    /** The privacy office changes a field by hand. */
    public void write(AssessmentId id, RegisterField field, String line) {
        write(id, field, List.of(line));
    }

    public void write(AssessmentId id, RegisterField field, List<String> lines) {
        company.as(company.privacyOfficer(), () -> {
            RegisterEntries.Entry entry = entries.get(entry(id));
            Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
            fields.putAll(entry.content().fields());
            fields.put(field, lines);
            register.change(entry.id(), entry.version(), entry.name(), new EntryContent(fields), "We noticed it.");
        });
    }

    /** An entry that no assessment decided on. */
    public EntryId enteredByHand() {
        return company.as(
                company.privacyOfficer(),
                () -> register.add("Payroll", new DepartmentId("hr"), new EntryContent(Map.of()), "Known."));
    }

    /** People in the United States are concerned, too. */
    public void inCalifornia(AssessmentId id) {
        jdbc.sql("update assessment set countries = '{FR,US}' where id = ?")
                .param(id.value())
                .update();
    }

    private EntryId entry(AssessmentId id) {
        return story.get(id).entry().orElseThrow();
    }

    private void decided(AssessmentId id, SignOff.Outcome outcome, LocalDate nextReview) {
        signing.advise(id);
        company.as(
                company.executive("marketing"),
                () -> signOffs.sign(
                        id,
                        new SignOffDraft(
                                outcome,
                                "The benefit outweighs the risk.",
                                null,
                                outcome == SignOff.Outcome.REJECTED ? null : nextReview,
                                Map.of(),
                                signOffs.fingerprint(id),
                                Company.PASSWORD)));
        jobs.run(id);
    }
}
