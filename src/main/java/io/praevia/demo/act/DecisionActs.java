package io.praevia.demo.act;

import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.identity.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The DPO's advice, the decision. */
@Component
class DecisionActs implements Acts {

    private final Advices advices;
    private final SignOffs signOffs;

    DecisionActs(Advices advices, SignOffs signOffs) {
        this.advices = advices;
        this.signOffs = signOffs;
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of(
                "advice", this::advise,
                "sign_off", this::sign);
    }

    private void advise(Scene scene) {
        List<String> points = new ArrayList<>();
        scene.with().path("points").forEach(point -> points.add(point.asString()));
        scene.as(Role.DPO, null, () -> advices.give(scene.id(), scene.text("opinion"), points));
    }

    private void sign(Scene scene) {
        JsonNode with = scene.with();
        scene.as(
                Role.EXECUTIVE,
                scene.story().department(),
                () -> signOffs.sign(
                        scene.id(),
                        new SignOffDraft(
                                SignOff.Outcome.of(scene.text("outcome")),
                                scene.text("reason"),
                                scene.text("conditions"),
                                with.has("next_review")
                                        ? scene.day(with.path("next_review").asInt())
                                        : null,
                                handling(scene),
                                signOffs.fingerprint(scene.id()),
                                scene.cast().password())));
    }

    /** {@code overrule} holds reasons by the number of the point, from 1; the other points are accepted. */
    private Map<UUID, SignOffDraft.Handling> handling(Scene scene) {
        List<Advice.Point> points =
                advices.newest(scene.id()).map(Advice::points).orElse(List.of());
        Map<UUID, SignOffDraft.Handling> handling = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            String overruled =
                    scene.with().path("overrule").path(Integer.toString(i + 1)).asString("");
            handling.put(points.get(i).id(), new SignOffDraft.Handling(overruled.isEmpty(), overruled));
        }
        return handling;
    }
}
