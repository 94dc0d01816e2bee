package io.praevia.record;

import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Message;
import io.praevia.record.seal.SealVerifier;
import io.praevia.record.seal.SealingKey;
import io.praevia.record.seal.Verification;
import io.praevia.register.RegisterEntries;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells anyone whether a file is a genuine record of ours; gives away no more than its reference, date and entry. */
@Service
public class RecordCheck {

    /** The largest file that is examined, in bytes. */
    public static final int LARGEST = SealVerifier.LIMIT;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SealVerifier verifier;
    private final Records records;
    private final RegisterEntries entries;
    private final TrailInclusion.Reader trail;
    private final SealingKey key;
    private final ReplacedAttachments replaced;

    RecordCheck(
            SealVerifier verifier,
            Records records,
            RegisterEntries entries,
            TrailInclusion.Reader trail,
            ReplacedAttachments replaced,
            SealingKey key) {
        this.verifier = verifier;
        this.records = records;
        this.entries = entries;
        this.trail = trail;
        this.key = key;
        this.replaced = replaced;
    }

    /** Never throws on content, whatever it is. */
    @Allowed.Anyone
    public Answer check(byte[] file) {
        Verification verification = verifier.verify(file);
        Optional<SealedRecord> record = records.findByHash(verification.sha256());
        Optional<Long> entry =
                record.flatMap(found -> entries.writtenBy(found.assessment())).map(RegisterEntries.Written::number);
        TrailInclusion inclusion = verification.isGenuine() ? trail.read(file) : new TrailInclusion.Unseen();
        return new Answer(verification, record, entry, inclusion);
    }

    /** Which files inside an altered file are not those that were sealed, one sentence a line; empty for any other. */
    @Allowed.Internal
    public String attachments(byte[] file, Answer answer) {
        return answer.genuine()
                ? ""
                : replaced.compare(file).stream().map(Message::english).collect(Collectors.joining("\n"));
    }

    /** The answer in plain words, one sentence a line, for a terminal. */
    @Allowed.Anyone
    public String explain(byte[] file) {
        return check(file).explain();
    }

    /** The certificates of our seals, for a check without us; PEM. */
    @Allowed.Anyone
    public String certificates() {
        return key.certificates();
    }

    /**
     * What the check found.
     *
     * @param record ours with exactly these bytes
     * @param entry number of the register entry that links to it
     * @param trail what the proof inside it shows
     */
    public record Answer(
            Verification verification, Optional<SealedRecord> record, Optional<Long> entry, TrailInclusion trail) {

        /** Sealed by us and unchanged. */
        public boolean genuine() {
            return verification.isGenuine();
        }

        /** In plain words, one sentence a line. */
        public String explain() {
            List<String> lines = new ArrayList<>();
            lines.add(verification.outcome().sentence());
            record.ifPresent(found -> lines.add("It is the record of %s, sealed on %s."
                    .formatted(found.reference(), WHEN.format(found.sealedAt()))));
            entry.ifPresent(number -> lines.add("The processing register names it at entry " + number + "."));
            Verification.Stamp stamp = verification.stamp();
            if (stamp != null) {
                lines.add(Message.of("verify.stamp", stamp.authority(), WHEN.format(stamp.at()))
                        .english());
            }
            if (genuine() && record.isEmpty()) {
                lines.add("This installation does not hold it: it was sealed elsewhere with the same key.");
            }
            if (verification.signer() != null) {
                lines.add(trail.sentence().english());
            }
            if (!verification.sha256().isEmpty()) {
                lines.add("SHA-256 " + verification.sha256());
            }
            return String.join("\n", lines);
        }
    }
}
