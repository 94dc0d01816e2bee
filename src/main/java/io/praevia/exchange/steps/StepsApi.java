package io.praevia.exchange.steps;

import io.praevia.identity.Allowed;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.steps.OpenSteps;
import io.praevia.workflow.steps.Reassignment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/steps")
@Tag(name = "Steps")
class StepsApi {

    private final OpenSteps steps;
    private final Reassignment reassignment;

    StepsApi(OpenSteps steps, Reassignment reassignment) {
        this.steps = steps;
        this.reassignment = reassignment;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Open steps of everybody, at most 200: for the office, administrators and heads")
    List<StepViews.Step> list(
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable DepartmentId department,
            @RequestParam(defaultValue = "false") boolean late) {
        return steps
                .list(new OpenSteps.Filter(
                        Optional.ofNullable(person), Optional.ofNullable(department), Optional.empty(), late))
                .stream()
                .map(StepViews.Step::of)
                .toList();
    }

    @PostMapping("/moves/preview")
    @Allowed.SignedIn
    @Operation(summary = "What would move, what cannot, and why")
    StepViews.Preview preview(@RequestBody StepViews.Move body) {
        return StepViews.Preview.of(reassignment.preview(body.ids(), body.person()));
    }

    @PostMapping("/moves")
    @Allowed.SignedIn
    @Operation(summary = "Move steps exactly as the preview showed, or nothing")
    StepViews.Moved move(@RequestBody StepViews.Move body) {
        return new StepViews.Moved(reassignment.move(body.ids(), body.person(), String.valueOf(body.seen())));
    }
}
