package io.praevia.command;

import io.praevia.audit.note.LogKey;
import io.praevia.record.RecordCheck;
import io.praevia.record.StrangersCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a record against certificates from elsewhere; starts neither application nor database. */
final class StrangerVerify implements Verb {

    private static final int UNREADABLE = 2;

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            Map<String, String> options = Options.parse(
                    arguments.subList(1, arguments.size()),
                    Set.of(Options.CERTIFICATE, Options.KEY),
                    "FILE.pdf --certificate FILE.pem, and --key KEY if you know it");
            StrangersCheck check = check(arguments.get(0), options);
            out.println(check.explain());
            return check.sound() ? 0 : 1;
        } catch (IOException | IllegalArgumentException | CertificateException e) {
            out.println("The record cannot be checked: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static byte[] record(String name) throws IOException {
        try (InputStream content = open(name)) {
            return content.readNBytes(RecordCheck.LARGEST + 1);
        }
    }

    private static StrangersCheck check(String file, Map<String, String> options)
            throws IOException, CertificateException {
        try (InputStream certificates = open(options.getOrDefault(Options.CERTIFICATE, ""))) {
            return StrangersCheck.of(
                    record(file),
                    certificates,
                    Optional.ofNullable(options.get(Options.KEY)).map(LogKey::parse));
        }
    }

    private static InputStream open(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + name + ".");
        }
        return Files.newInputStream(file);
    }
}
