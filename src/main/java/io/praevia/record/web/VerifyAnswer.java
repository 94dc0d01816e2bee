package io.praevia.record.web;

import io.praevia.kernel.text.Dates;
import io.praevia.record.RecordCheck;
import io.praevia.record.seal.SealVerifier;
import io.praevia.record.seal.Verification;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the public page says of a file.
 *
 * @param look of the box: empty when genuine, {@code is-problem} otherwise
 */
record VerifyAnswer(boolean genuine, String title, List<String> lines, String sha256, String look) {

    /** Puts the words together. */
    @Component
    static class Maker {

        private static final long MEGABYTE = 1024 * 1024;

        private final MessageSource messages;
        private final Dates dates;

        Maker(MessageSource messages, Dates dates) {
            this.messages = messages;
            this.dates = dates;
        }

        VerifyAnswer of(RecordCheck.Answer answer) {
            Verification verification = answer.verification();
            Verification.Outcome outcome = verification.outcome();
            String key = "verify." + outcome.getClass().getSimpleName();
            List<String> lines = new ArrayList<>();
            lines.add(say(key + ".text", detail(outcome)));
            if (verification.isGenuine() && verification.sealedAt() != null) {
                lines.add(say("verify.sealed", dates.moment(verification.sealedAt())));
            }
            if (outcome instanceof Verification.Genuine genuine && genuine.evaluation()) {
                lines.add(say("verify.evaluation"));
            }
            Verification.Stamp stamp = verification.stamp();
            if (stamp != null) {
                lines.add(say("verify.stamp", stamp.authority(), dates.moment(stamp.at())));
            }
            answer.record()
                    .ifPresent(record -> lines.add(answer.entry()
                            .map(entry -> say("verify.in-register", record.reference(), entry))
                            .orElseGet(() -> say("verify.known", record.reference()))));
            if (verification.isGenuine() && answer.record().isEmpty()) {
                lines.add(say("verify.not-here"));
            }
            if (verification.signer() != null) {
                lines.add(answer.trail().sentence().toString());
            }
            return new VerifyAnswer(
                    verification.isGenuine(),
                    say(key),
                    lines,
                    verification.sha256(),
                    verification.isGenuine() ? "" : "is-problem");
        }

        VerifyAnswer tooLarge() {
            return problem("verify.TooLarge", SealVerifier.LIMIT / MEGABYTE);
        }

        VerifyAnswer noFile() {
            return problem("verify.no-file");
        }

        VerifyAnswer busy() {
            return problem("verify.busy");
        }

        private VerifyAnswer problem(String key, Object... arguments) {
            return new VerifyAnswer(false, say(key), List.of(say(key + ".text", arguments)), "", "is-problem");
        }

        private static Object detail(Verification.Outcome outcome) {
            if (outcome instanceof Verification.Sealed sealed) {
                return sealed.seal().signer();
            }
            return outcome instanceof Verification.TooLarge large ? large.limit() / MEGABYTE : "";
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        }
    }
}
