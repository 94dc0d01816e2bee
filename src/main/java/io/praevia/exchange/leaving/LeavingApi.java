package io.praevia.exchange.leaving;

import io.praevia.exchange.api.Keys;
import io.praevia.exchange.problem.ApiRefusal;
import io.praevia.exchange.problem.Problem;
import io.praevia.exchange.problem.ProblemKind;
import io.praevia.identity.Allowed;
import io.praevia.identity.leaving.Choice;
import io.praevia.identity.leaving.Handover;
import io.praevia.identity.leaving.Leaving;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/{person}")
@Tag(name = "People")
class LeavingApi {

    private final Leaving leaving;
    private final ApiRefusal refusal;

    LeavingApi(Leaving leaving, ApiRefusal refusal) {
        this.leaving = leaving;
        this.refusal = refusal;
    }

    @GetMapping("/duties")
    @Allowed.Administrator
    @Operation(summary = "Everything that lies in somebody's hands and must be handed over before their access ends")
    List<DutyView> duties(@PathVariable PersonId person) {
        return leaving.duties(person).stream().map(DutyView::of).toList();
    }

    @PostMapping("/deactivation")
    @Allowed.Administrator
    @Operation(summary = "Hand everything over and end the access; 409 with the duties while one lacks a choice")
    void end(@PathVariable PersonId person, @RequestBody Deactivation body, HttpServletResponse response)
            throws IOException {
        try {
            leaving.end(person, body.chosen());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refused.Conflict refused) {
            refusal.write(
                    response, new Problem(ProblemKind.CONFLICT, refused.reason(), Map.of("duties", duties(person))));
        }
    }

    /** One thing in somebody's hands. */
    @Schema(name = "Duty")
    record DutyView(
            String key,
            String kind,
            String what,
            @Nullable String reference,

            @Schema(description = "What becomes of it without a successor; null when it needs one") @Nullable
            String group) {

        static DutyView of(Handover.Duty duty) {
            return new DutyView(
                    duty.key(),
                    duty.kind(),
                    duty.what().toString(),
                    duty.reference().isEmpty() ? null : duty.reference(),
                    duty.group().map(Object::toString).orElse(null));
        }
    }

    /** What becomes of each duty. */
    @Schema(name = "Deactivation")
    record Deactivation(@Nullable List<@Nullable Taken> choices) {

        Map<String, Choice> chosen() {
            Map<String, Choice> chosen = new LinkedHashMap<>();
            Keys.items("choices", choices)
                    .forEach(taken -> chosen.put(
                            String.valueOf(taken.duty()),
                            taken.successor() == null
                                    ? Choice.GROUP
                                    : Choice.of(new PersonId(Keys.uuid("successor", taken.successor())))));
            return chosen;
        }
    }

    /** One choice; without a successor the duty goes back to the group. */
    @Schema(name = "DutyChoice")
    record Taken(@Nullable String duty, @Nullable String successor) {}
}
