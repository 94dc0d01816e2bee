package io.praevia.demo.act;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.screening.ScreeningRulings;
import io.praevia.screening.Screenings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From the first description to the ruling on the screening, and the way out. */
@Component
class IntakeActs implements Acts {

    private final NewAssessments projects;
    private final Assessments assessments;
    private final AssessmentLookup lookup;
    private final Screenings screenings;
    private final ScreeningRulings rulings;

    IntakeActs(
            NewAssessments projects,
            Assessments assessments,
            AssessmentLookup lookup,
            Screenings screenings,
            ScreeningRulings rulings) {
        this.projects = projects;
        this.assessments = assessments;
        this.lookup = lookup;
        this.screenings = screenings;
        this.rulings = rulings;
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of(
                "describe", this::describe,
                "send_screening", this::sendScreening,
                "view", this::view,
                "ruling", this::ruling,
                "share", this::share,
                "withdraw", this::withdraw);
    }

    private void describe(Scene scene) {
        var story = scene.story();
        Intake intake = new Intake(
                story.title(),
                story.summary(),
                story.department(),
                story.plannedStart() == null ? null : scene.day(story.plannedStart()),
                story.countries(),
                Optional.ofNullable(story.entry()).map(key -> entry(scene.subject(key))));
        scene.remember()
                .accept(
                        story.key(),
                        scene.ownerGets(() -> projects.start(intake)).id().value());
    }

    private void sendScreening(Scene scene) {
        scene.asOwner(() -> screenings.submit(scene.id(), scene.text("contest")));
    }

    private void view(Scene scene) {
        scene.as(Role.DPO, null, () -> rulings.giveView(scene.id(), scene.with().asString()));
    }

    private void ruling(Scene scene) {
        boolean full = scene.with().path("full").asBoolean();
        scene.as(Role.PRIVACY_OFFICER, null, () -> rulings.rule(scene.id(), full, scene.text("reason")));
    }

    private void share(Scene scene) {
        scene.asOwner(() ->
                assessments.share(scene.id(), scene.cast().person(scene.with().asString())));
    }

    private void withdraw(Scene scene) {
        scene.asOwner(() -> assessments.withdraw(scene.id(), scene.with().asString()));
    }

    /** The subject of a story is an entry itself, or an assessment that wrote one. */
    private EntryId entry(UUID subject) {
        try {
            return lookup.load(new AssessmentId(subject)).entry().orElseThrow();
        } catch (io.praevia.kernel.Refused.NotFound e) {
            return new EntryId(subject);
        }
    }
}
