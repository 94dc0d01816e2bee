package io.praevia.record.web;

import io.praevia.assessment.Assessment;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.kernel.text.Dates;
import io.praevia.record.Records;
import io.praevia.record.SealedRecord;
import io.praevia.record.seal.SealVerifier;
import io.praevia.record.seal.Verification;
import io.praevia.register.RegisterEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the record's page says.
 *
 * @param entryHref the register entry, null when there is none
 */
record RecordView(
        String title,
        List<String> lines,
        boolean genuine,
        String frameTitle,
        @Nullable String entryHref) {

    /** A step above this page. */
    record Crumb(String href, String label) {}

    /**
     * How far sealing is.
     *
     * @param tag a status word of the layout
     * @param pollHref where to look again, null when nothing will change by itself
     */
    record Status(
            String tag,
            String text,
            @Nullable String pollHref,
            @Nullable String href,
            @Nullable String linkText) {}

    /** Puts the words together. */
    @Component
    static class Maker {

        private final SealVerifier verifier;
        private final RegisterEntries entries;
        private final SignOffs signOffs;
        private final Dates dates;
        private final MessageSource messages;

        Maker(SealVerifier verifier, RegisterEntries entries, SignOffs signOffs, Dates dates, MessageSource messages) {
            this.verifier = verifier;
            this.entries = entries;
            this.signOffs = signOffs;
            this.dates = dates;
            this.messages = messages;
        }

        List<Crumb> trail(Assessment assessment) {
            return List.of(
                    new Crumb("/assessments", say("record.trail")),
                    new Crumb("/assessments/" + assessment.id(), assessment.title()));
        }

        /** Checks the stored bytes anew, so that "unchanged" is a fact and not a claim. */
        RecordView sealed(SealedRecord record, byte[] pdf) {
            Verification check = verifier.verify(pdf);
            boolean genuine = check.isGenuine() && check.sha256().equals(record.sha256());
            Optional<RegisterEntries.Written> entry = entries.writtenBy(record.assessment());
            List<String> lines = new ArrayList<>();
            lines.add(say("record.sealed.by", record.signer(), dates.moment(record.sealedAt())));
            lines.add(say(genuine ? "record.unchanged" : "record.changed"));
            if (check.outcome() instanceof Verification.Genuine seal && seal.evaluation()) {
                lines.add(say("record.evaluation"));
            }
            lines.add(entry.map(e -> say("record.entry", e.number(), e.version()))
                    .orElseGet(() -> say("record.no-entry")));
            signOffs.decision(record.assessment())
                    .flatMap(SignOff::nextReviewOn)
                    .ifPresent(on -> lines.add(say("record.review", dates.day(on))));
            lines.add(say("record.size", record.pages(), Math.max(1, record.size() / 1000)));
            return new RecordView(
                    say("record.sealed", dates.day(record.sealedAt())),
                    lines,
                    genuine,
                    say("record.frame", record.reference()),
                    entry.map(e -> "/register/" + e.entry()).orElse(null));
        }

        Status status(Assessment assessment, Records.State state, boolean onItsPage) {
            String page = "/assessments/" + assessment.id() + "/record";
            if (state instanceof Records.State.Sealed sealed) {
                return new Status(
                        "done",
                        say("record.sealed", dates.day(sealed.record().sealedAt())),
                        null,
                        page,
                        say("record.open"));
            }
            if (state instanceof Records.State.Failed) {
                return new Status("problem", say("record.failed"), null, null, null);
            }
            if (state instanceof Records.State.BeingSealed) {
                String link = onItsPage ? null : page;
                return new Status(
                        "in-progress", say("record.being-sealed"), page + "-status", link, say("record.look"));
            }
            return new Status("not-started", say("record.not-due"), null, null, null);
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        }
    }
}
