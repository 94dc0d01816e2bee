package io.praevia.command.trail;

import io.praevia.audit.bundle.BundleWriter;
import io.praevia.command.Verb;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the whole trail into a file that can be checked without the database. */
@Component("audit export")
class AuditExport implements Verb {

    private final BundleWriter writer;

    AuditExport(BundleWriter writer) {
        this.writer = writer;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refused.Invalid("", Message.verbatim("Name the file to write, such as trail.zip."));
        }
        Path file = Path.of(arguments.get(0)).toAbsolutePath();
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            long entries;
            try (OutputStream content = new BufferedOutputStream(Files.newOutputStream(draft))) {
                entries = writer.export(content);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            out.printf("%d entries are in %s. Check it with: audit verify --bundle %s%n", entries, file, file);
            return 0;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refused.Conflict(Message.verbatim("The file " + file + " cannot be written."));
        }
    }
}
