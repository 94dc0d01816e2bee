package io.praevia.command.trail;

import io.praevia.audit.Anchors;
import io.praevia.command.Verb;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a checkpoint out of the database now: into the file, and by mail as soon as the application sends mail. */
@Component("anchor now")
class AnchorNow implements Verb {

    private final Anchors anchors;

    AnchorNow(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Anchors.Anchored anchored = anchors.send("now");
        out.println(anchored.note());
        out.printf(
                "This checkpoint over %d entries is in %s and waits to be mailed to the DPO and the auditors.%n",
                anchored.size(), anchored.file());
        return 0;
    }
}
