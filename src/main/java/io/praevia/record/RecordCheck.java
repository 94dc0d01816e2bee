package io.praevia.record;

import io.praevia.identity.Allowed;
import io.praevia.record.seal.SealVerifier;
import io.praevia.record.seal.Verification;
import io.praevia.register.RegisterEntries;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells anyone whether a file is a genuine record of ours; gives away no more than its reference, date and entry. */
@Service
public class RecordCheck {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SealVerifier verifier;
    private final Records records;
    private final RegisterEntries entries;

    RecordCheck(SealVerifier verifier, Records records, RegisterEntries entries) {
        this.verifier = verifier;
        this.records = records;
        this.entries = entries;
    }

    /** Never throws on content, whatever it is. */
    @Allowed.Anyone
    public Answer check(byte[] file) {
        Verification verification = verifier.verify(file);
        Optional<SealedRecord> record = records.findByHash(verification.sha256());
        Optional<Long> entry =
                record.flatMap(found -> entries.writtenBy(found.assessment())).map(RegisterEntries.Written::number);
        return new Answer(verification, record, entry);
    }

    /** The answer in plain words, one sentence a line, for a terminal. */
    @Allowed.Anyone
    public String explain(byte[] file) {
        Answer answer = check(file);
        StringBuilder words = new StringBuilder(answer.verification().outcome().sentence());
        answer.record()
                .ifPresent(record -> words.append("\nIt is the record of ")
                        .append(record.reference())
                        .append(", sealed on ")
                        .append(WHEN.format(record.sealedAt()))
                        .append('.'));
        answer.entry()
                .ifPresent(number -> words.append("\nThe processing register names it at entry ")
                        .append(number)
                        .append('.'));
        if (answer.verification().isGenuine() && answer.record().isEmpty()) {
            words.append("\nThis installation does not hold it: it was sealed elsewhere with the same key.");
        }
        if (!answer.verification().sha256().isEmpty()) {
            words.append("\nSHA-256 ").append(answer.verification().sha256());
        }
        return words.toString();
    }

    /**
     * What the check found.
     *
     * @param record ours with exactly these bytes
     * @param entry number of the register entry that links to it
     */
    public record Answer(Verification verification, Optional<SealedRecord> record, Optional<Long> entry) {}
}
