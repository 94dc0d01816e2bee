package io.praevia.command;

import io.praevia.kernel.Refused;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.lint.Linter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
            throw new Refused.Invalid("", "Name the files: questionnaires, translations, regimes or decision tables.");
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : arguments) {
            try {
                files.put(name, Files.readString(Path.of(name)));
            } catch (IOException | java.nio.file.InvalidPathException e) {
                out.println(name + ": this file cannot be read as text. Check the path; files are UTF-8.");
                return 2;
            }
        }
        List<Finding> findings = linter.lint(files, Linter.shipped());
        findings.forEach(out::println);
        long errors = findings.stream().filter(Finding::isError).count();
        out.printf("%d files: %d errors, %d warnings.%n", files.size(), errors, findings.size() - errors);
        return errors == 0 ? 0 : 1;
    }
}
