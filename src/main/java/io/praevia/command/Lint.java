package io.praevia.command;

import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.lint.Linter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at definition files together with the shipped ones; 0 without errors, 1 with errors, 2 when unreadable. */
@Component("lint")
class Lint implements Verb {

    private final Linter linter;

    Lint(Linter linter) {
        this.linter = linter;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            throw new Refused.Invalid("", "Name the files: questionnaires, regimes, decision tables or translations.");
        }
        Locale language = Locale.getDefault(Locale.Category.DISPLAY);
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : arguments) {
            try {
                files.put(name, Files.readString(Path.of(name)));
            } catch (IOException | java.nio.file.InvalidPathException e) {
                out.println(Message.of("lint.unreadable", name).in(language));
                return 2;
            }
        }
        List<Finding> findings = linter.lint(files, Linter.shipped());
        findings.forEach(finding -> out.println(finding.in(language)));
        long errors = findings.stream().filter(Finding::isError).count();
        out.println(Message.of("lint.summary", files.size(), errors, findings.size() - errors)
                .in(language));
        return errors == 0 ? 0 : 1;
    }
}
