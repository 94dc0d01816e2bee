package io.praevia.command;

import io.praevia.workflow.whatif.Replays;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the table version of every recorded decision again; 0 when each says what it said. */
@Component("decisions replay")
class DecisionsReplay implements Verb {

    private final Replays replays;

    DecisionsReplay(Replays replays) {
        this.replays = replays;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Replays.Report report = replays.everything();
        out.printf(
                "%d decisions say the same, %d do not.%n",
                report.same(), report.different().size());
        report.different()
                .forEach(one -> out.printf(
                        "%s: %s, version %d%n",
                        one.assessment(), one.recorded().table(), one.recorded().version()));
        return report.different().isEmpty() ? 0 : 1;
    }
}
