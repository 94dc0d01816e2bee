package io.praevia.command.trail;

import io.praevia.audit.TrailCheck;
import io.praevia.audit.bundle.BundleCheck;
import io.praevia.command.Verb;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Checks an exported trail; starts neither application nor database. */
public final class BundleVerify implements Verb {

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            VerifyOptions options = VerifyOptions.of(arguments);
            Path bundle = options.bundle().orElseThrow();
            TrailCheck check = BundleCheck.check(
                    bundle,
                    options.checkpoints(),
                    options.key(),
                    Clock.systemUTC().instant());
            return VerifyOptions.tell(check, out);
        } catch (IOException | IllegalArgumentException e) {
            out.println("The bundle cannot be checked: " + e.getMessage());
            return VerifyOptions.UNREADABLE;
        }
    }
}
