package io.praevia.exchange.copies;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Begins an assessment from the data of another, such as one that was decided on in another installation. Its screening,
 * answers, files, risks and measures are those of the file; reviews, advice and decisions are not repeated, because nobody
 * here gave them.
 */
@Service
public class AssessmentImports {

    private final CopyReading reading;
    private final OwnersCopy owners;
    private final NewAssessments projects;
    private final Assessments assessments;
    private final Around around;

    AssessmentImports(
            CopyReading reading, OwnersCopy owners, NewAssessments projects, Assessments assessments, Around around) {
        this.reading = reading;
        this.owners = owners;
        this.projects = projects;
        this.assessments = assessments;
        this.around = around;
    }

    /**
     * The new assessment, owned by the current person. The same file again gives the same assessment, unless that one was
     * withdrawn.
     *
     * @param content a record as PDF, or {@code assessment.json}
     * @throws Refused.Invalid if it is neither, or does not follow the published form
     */
    @UseCase
    @Allowed.SignedIn
    public Imported bring(byte[] content) {
        String sha256 = CopyReading.sha256(content);
        Optional<Imported> before = around.log().find(around.current().id(), sha256);
        if (before.isPresent()) {
            return before.get();
        }
        CopyFile file = reading.read(content);
        List<Message> left = new ArrayList<>();
        Assessment started = projects.start(intake(file, left));
        left.addAll(owners.write(started, file));
        around.log().add(around.current().id(), sha256, started.id(), file.reference());
        assessments.note(
                started.id(), "assessment.imported", Map.of("sha256", sha256, "reference", file.reference()), Map.of());
        return new Imported(started.id(), started.reference(), file.reference(), false, left);
    }

    private Intake intake(CopyFile file, List<Message> left) {
        JsonNode said = file.assessment();
        List<String> countries = new ArrayList<>();
        said.path("countries").forEach(code -> countries.add(code.asString()));
        JsonNode start = said.path("plannedStart");
        return new Intake(
                said.path("title").asString(),
                said.path("summary").asString(),
                department(said.path("department"), left).value(),
                start.isNull() ? null : LocalDate.parse(start.asString()),
                countries,
                Optional.empty());
    }

    /** A department that is not known here becomes that of the person. */
    private DepartmentId department(JsonNode named, List<Message> left) {
        return around.departments().active().stream()
                .map(Departments.Department::id)
                .filter(id -> id.value().equals(named.path("id").asString()))
                .findFirst()
                .orElseGet(() -> {
                    left.add(Message.of(
                            "copy.left.department", named.path("name").asString()));
                    return around.current().get().department();
                });
    }

    /** Who brings it, and what was brought before. */
    @org.springframework.stereotype.Component("assessmentImportsAround")
    record Around(CurrentPerson current, Departments departments, ImportLog log) {}

    /**
     * What became of a file.
     *
     * @param from the reference that it has there
     * @param again true if this file was brought before
     * @param left what could not be taken over; empty the second time
     */
    public record Imported(AssessmentId assessment, String reference, String from, boolean again, List<Message> left) {}
}
