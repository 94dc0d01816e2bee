package io.praevia.audit.web;

import io.praevia.audit.Checkpoints;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how far the trail is checked and anchored, and what is protected only inside the database. */
@Component
class LogWords {

    private final Checkpoints checkpoints;
    private final Dates dates;

    LogWords(Checkpoints checkpoints, Dates dates) {
        this.checkpoints = checkpoints;
        this.dates = dates;
    }

    /** The sentences of this moment. */
    Shown now() {
        Checkpoints.Standing standing = checkpoints.standing();
        List<String> lines = new ArrayList<>();
        lines.add(verified(standing).toString());
        standing.mailed()
                .ifPresent(mail -> lines.add(
                        Message.of("audit.standing.mailed", mail.size(), dates.moment(mail.at()), mail.place())
                                .toString()));
        standing.filed()
                .ifPresent(file ->
                        lines.add(Message.of("audit.standing.filed", file.size(), dates.moment(file.at()), file.place())
                                .toString()));
        long anchored = standing.anchored().map(Checkpoints.Copy::size).orElse(0L);
        long behind = standing.size() + standing.waiting() - anchored;
        lines.add(Message.of(anchored == 0 ? "audit.standing.none" : "audit.standing.behind", behind, anchored)
                .toString());
        if (standing.evaluation()) {
            lines.add(Message.of("audit.standing.evaluation").toString());
        }
        boolean calm = standing.verified().map(one -> one.problems() == 0).orElse(true);
        return new Shown(calm, lines);
    }

    private Message verified(Checkpoints.Standing standing) {
        return standing.verified()
                .map(one -> Message.of(
                        one.problems() == 0 ? "audit.standing.verified" : "audit.standing.broken",
                        one.size(),
                        dates.moment(one.at()),
                        one.problems()))
                .orElseGet(() -> Message.of("audit.standing.unverified", standing.size()));
    }

    /** Sentences, and whether none of them is bad news. */
    record Shown(boolean calm, List<String> lines) {}
}
