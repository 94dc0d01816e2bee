package io.praevia.assessment;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Problems;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.register.Register;
import io.praevia.register.life.EntryCovers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Starts assessments. */
@Service
public class NewAssessments {

    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    private final AssessmentStore store;
    private final Clock clock;
    private final CurrentPerson current;
    private final Departments departments;
    private final Questionnaires questionnaires;
    private final StartPorts ports;

    NewAssessments(
            AssessmentStore store,
            Clock clock,
            CurrentPerson current,
            Departments departments,
            Questionnaires questionnaires,
            StartPorts ports) {
        this.store = store;
        this.clock = clock;
        this.current = current;
        this.departments = departments;
        this.questionnaires = questionnaires;
        this.ports = ports;
    }

    /** Starts the assessment of a project; the current person becomes its owner. */
    @UseCase
    @Allowed.SignedIn
    public Assessment start(Intake intake) {
        return start(intake, current.id());
    }

    /** Starts the assessment of a project for somebody else, who becomes its owner. */
    @UseCase
    @Allowed.Internal
    public Assessment start(Intake intake, PersonId owner) {
        Problems.Collector problems = new Problems.Collector();
        String title = problems.check(
                () -> Words.required("title", intake.title(), Words.LINE, "assessment.refused.title"), "");
        String summary = problems.check(
                () -> Words.required("summary", intake.summary(), Words.TEXT, "assessment.refused.summary"), "");
        DepartmentId department = problems.check(
                () -> departments
                        .require("department", textOf(intake.department()))
                        .id(),
                DepartmentId.PRIVACY);
        List<String> countries = problems.check(() -> countries(intake.countries()), List.of());
        problems.refuse();
        intake.entry().ifPresent(entry -> ports.register().underAssessment(entry, true));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Assessment assessment = new Assessment(
                AssessmentId.random(),
                store.nextReference(),
                title,
                summary,
                department,
                owner,
                intake.plannedStart(),
                countries,
                intake.entry(),
                Phase.SCREENING,
                now,
                questionnaires.current(Assessments.DPIA, today).version(),
                questionnaires.current(Assessments.SCREENING, today).version(),
                0,
                now,
                Optional.empty(),
                Optional.empty());
        store.insert(assessment);
        ports.process().start(assessment);
        ports.prefill().getObject().fill(assessment, intake.earlier());
        return assessment;
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> countries(List<String> codes) {
        if (codes.isEmpty()) {
            throw new Refused.Invalid("countries", "assessment.refused.country");
        }
        if (!COUNTRIES.containsAll(codes)) {
            throw new Refused.Invalid("countries", "assessment.refused.countries");
        }
        return codes.stream().distinct().sorted().toList();
    }

    /** What a start touches outside the aggregate. */
    @org.springframework.stereotype.Component
    record StartPorts(
            Register register, EntryCovers covers, AssessmentProcess process, ObjectProvider<Intake.Prefill> prefill) {}
}
