package io.praevia.command.trail;

import io.praevia.audit.Anchors;
import io.praevia.command.Verb;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands the log of the trail over to a new key. */
@Component("log rotate")
class LogRotate implements Verb {

    private final Anchors anchors;

    LogRotate(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<String> pem = arguments.stream().findFirst().map(LogRotate::read);
        out.println("From now on checkpoints are signed by " + anchors.rotate(pem));
        out.println("The key before it is kept beside it; delete it when you have a copy where you want one.");
        return 0;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new Refused.NotFound(Message.verbatim("The file " + file + " cannot be read."));
        }
    }
}
