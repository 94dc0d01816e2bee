package io.praevia.command;

import java.io.PrintStream;
import java.util.List;

/** One thing to do from the command line. */
public interface Verb {

    /** Does it; returns the exit code: 0 when all is well, 1 when not. */
    int run(List<String> arguments, PrintStream out);
}
