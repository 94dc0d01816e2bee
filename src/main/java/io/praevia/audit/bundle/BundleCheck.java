package io.praevia.audit.bundle;

import io.praevia.audit.TrailCheck;
import io.praevia.audit.chain.Hashes;
import io.praevia.audit.log.LogCheck.Outside;
import io.praevia.audit.log.LogKeys.Period;
import io.praevia.audit.log.OutsideCheck;
import io.praevia.audit.merkle.TreeGrowth;
import io.praevia.audit.merkle.TreeHash;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.kernel.text.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks a bundle with nothing but the bundle, and what its reader brings along. */
public final class BundleCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<UUID, Link> chains = new HashMap<>();
    private final List<TrailCheck.Broken> broken = new ArrayList<>();
    private final TreeGrowth tree = new TreeGrowth();

    private BundleCheck() {}

    /**
     * Recomputes the bundle.
     *
     * @param outside checkpoints that came another way
     * @param trusted a public key that came another way
     * @throws IOException if it cannot be read as a bundle
     */
    public static TrailCheck check(Path file, List<SignedNote> outside, Optional<LogKey> trusted, Instant at)
            throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<Period> periods = Handovers.read(text(zip, Bundle.KEYS), lines(zip));
            List<Message> own = Handovers.problems(periods);
            OutsideCheck inside = new OutsideCheck(
                    periods, new Outside(SignedNote.parseAll(text(zip, Bundle.CHECKPOINTS)), Optional.empty()), own);
            List<Message> problems = new ArrayList<>();
            OutsideCheck others = new OutsideCheck(periods, new Outside(outside, trusted), problems);
            BundleCheck check = new BundleCheck();
            try (BufferedReader lines = lines(zip)) {
                lines.lines().forEach(line -> {
                    check.next(line);
                    inside.reached(check.tree);
                    others.reached(check.tree);
                });
            }
            inside.beyond(check.tree.size());
            others.beyond(check.tree.size());
            own.forEach(problem -> problems.add(Message.of("audit.bundle.inside", problem)));
            long size = check.tree.size();
            return new TrailCheck(at, check.chains.size(), size, check.broken, problems, size, others.anchored());
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            throw new IOException("not a bundle of a trail", e);
        }
    }

    private void next(String line) {
        byte[] payload = line.getBytes(StandardCharsets.UTF_8);
        try {
            Map<?, ?> fields = JSON.readValue(payload, Map.class);
            UUID subject = UUID.fromString(String.valueOf(fields.get("subject")));
            long seq = Long.parseLong(String.valueOf(fields.get("seq")));
            Link last = chains.getOrDefault(subject, new Link(0, Hashes.START));
            if (seq != last.seq() + 1
                    && broken.stream().noneMatch(one -> one.subject().equals(subject))) {
                broken.add(new TrailCheck.Broken(
                        subject, last.seq() + 1, Message.of("audit.broken.missing", last.seq() + 1)));
            }
            byte[] hash = Hashes.chain(last.hash(), payload);
            chains.put(subject, new Link(seq, hash));
            tree.add(TreeHash.leaf(hash), full -> {});
        } catch (JacksonException | IllegalArgumentException e) {
            broken.add(new TrailCheck.Broken(
                    new UUID(0, 0), tree.size() + 1, Message.of("audit.bundle.line", tree.size() + 1)));
            tree.add(TreeHash.leaf(payload), full -> {});
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(entry(zip, name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static BufferedReader lines(ZipFile zip) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry(zip, Bundle.ENTRIES)), StandardCharsets.UTF_8));
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("the bundle has no " + name);
        }
        return entry;
    }

    private record Link(long seq, byte[] hash) {}
}
