package io.praevia.exchange.decisions;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}")
@Tag(name = "Advice and decision")
class DecisionsApi {

    private final AssessmentLookup lookup;
    private final Advices advices;
    private final SignOffs signOffs;
    private final People people;

    DecisionsApi(AssessmentLookup lookup, Advices advices, SignOffs signOffs, People people) {
        this.lookup = lookup;
        this.advices = advices;
        this.signOffs = signOffs;
        this.people = people;
    }

    @GetMapping("/advice")
    @Allowed.SignedIn
    @Operation(summary = "The DPO's advice on each submission, oldest first")
    List<DecisionViews.AdviceView> advice(@PathVariable AssessmentId id) {
        List<Advice> given = advices.of(lookup.get(id).id());
        var names = PersonView.names(people, given.stream().map(Advice::by).toList());
        return given.stream()
                .map(advice -> DecisionViews.AdviceView.of(advice, names))
                .toList();
    }

    @GetMapping("/decision")
    @Allowed.SignedIn
    @Operation(summary = "The sign-offs, and the fingerprint of what would be signed now")
    DecisionViews.DecisionView decision(@PathVariable AssessmentId id) {
        List<SignOff> all = signOffs.of(lookup.get(id).id());
        var names = PersonView.names(people, all.stream().map(SignOff::by).toList());
        return new DecisionViews.DecisionView(
                signOffs.fingerprint(id),
                all.stream().map(s -> DecisionViews.SignOffView.of(s, names)).toList(),
                signOffs.decision(id)
                        .map(s -> DecisionViews.SignOffView.of(s, names))
                        .orElse(null));
    }
}
