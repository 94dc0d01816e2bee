package io.praevia.decision.consultation;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.decision.consultation.Letter.File;
import io.praevia.decision.consultation.Letter.Kind;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends the consultation packet and keeps it exactly as it was sent; a corrected packet is a further letter. */
@Service
public class Packets {

    private final Packet packet;
    private final Letters letters;
    private final Desk desk;
    private final AssessmentLookup lookup;
    private final Clock clock;

    Packets(Packet packet, Letters letters, Desk desk, AssessmentLookup lookup, Clock clock) {
        this.packet = packet;
        this.letters = letters;
        this.desk = desk;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** What Art. 36(3) demands and the packet does not say yet. */
    @Allowed.SignedIn
    public List<Gap> gaps(AssessmentId id, Locale language) {
        desk.requireReader(id);
        return packet.gaps(id, language);
    }

    /** The packet as it would be sent now, as PDF. @throws Refused.NotFound if the assessment is not shared */
    @Allowed.SignedIn
    public byte[] preview(AssessmentId id, Locale language) {
        desk.requireReader(id);
        return packet.make(id, language);
    }

    /**
     * Makes the packet and records it as sent. The same id again has no effect.
     *
     * @throws Refused.Invalid if something of Art. 36(3) is missing and no reason is given
     */
    @Allowed.SignedIn
    public void send(AssessmentId id, Draft draft, Locale language) {
        desk.requireActor(id);
        if (letters.of(id).stream().anyMatch(letter -> letter.id().equals(draft.id()))) {
            return;
        }
        String authority =
                Words.required("packetAuthority", draft.authority(), Words.LINE, "decision.refused.authority");
        LocalDate on = desk.past("packetOn", draft.on());
        List<Gap> gaps = packet.gaps(id, language);
        String reason = gaps.isEmpty()
                ? Words.optional("packetReason", draft.reason(), Words.TEXT)
                : Words.required("packetReason", draft.reason(), Words.TEXT, "decision.refused.packet-reason");
        byte[] pdf = packet.make(id, language);
        String name = lookup.get(id).reference() + "-" + on + ".pdf";
        Letter sent = new Letter(
                draft.id(),
                Kind.PACKET,
                authority,
                on,
                Message.of("decision.packet.subject", authority).in(language),
                words(reason, gaps, language),
                Optional.of(new File(name, "application/pdf", pdf.length, sha256(pdf))),
                desk.me(),
                clock.instant(),
                Optional.empty());
        letters.enter(id, sent, pdf);
    }

    private static String words(String reason, List<Gap> gaps, Locale language) {
        if (gaps.isEmpty()) {
            return reason;
        }
        String laws = gaps.stream().map(Gap::law).distinct().collect(Collectors.joining(", "));
        return reason + "\n" + Message.of("decision.packet.without", laws).in(language);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the packet from the assessment as it is now; implemented where records are made. */
    public interface Packet {

        /** As PDF, for a person who may read the assessment. */
        byte[] make(AssessmentId assessment, Locale language);

        /** What Art. 36(3) demands and the packet does not say yet. */
        List<Gap> gaps(AssessmentId assessment, Locale language);
    }

    /** A point that is missing; {@code href} is where it is said. */
    public record Gap(String law, String title, String href) {}

    /**
     * What the privacy office enters.
     *
     * @param id chosen by the caller, so that sending twice makes one packet
     * @param reason why it is sent although something is missing
     */
    public record Draft(
            UUID id,
            @Nullable String authority,
            @Nullable LocalDate on,
            @Nullable String reason) {}
}
