package io.praevia.record.web;

import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Dates;
import io.praevia.record.RecordCheck;
import io.praevia.record.Records;
import io.praevia.record.seal.SealVerifier;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** "Check a record": anybody hands in a file and learns whether it is genuine; nothing is kept. */
@Controller
class VerifyPage {

    private static final String VIEW = "record/verify";
    private static final int AT_ONCE = 3;

    private final RecordCheck check;
    private final Records records;
    private final Dates dates;
    private final VerifyAnswer.Maker answers;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    VerifyPage(RecordCheck check, Records records, Dates dates, VerifyAnswer.Maker answers) {
        this.check = check;
        this.records = records;
        this.dates = dates;
        this.answers = answers;
    }

    /** The form; {@code record} comes from the QR code of a printed record. */
    @GetMapping("/verify")
    @Allowed.Anyone
    String form(@RequestParam(name = "record", required = false) @Nullable String record, Model model) {
        id(record).flatMap(records::find).ifPresent(found -> {
            model.addAttribute("known", found.reference());
            model.addAttribute("knownOn", dates.moment(found.sealedAt()));
        });
        return VIEW;
    }

    /** The certificates that seals are checked with, for everybody who checks without us. */
    @GetMapping(value = "/verify/certificates.pem", produces = "application/x-pem-file")
    @Allowed.Anyone
    @ResponseBody
    String certificates(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("praevia-certificates.pem")
                        .build()
                        .toString());
        return check.certificates();
    }

    @PostMapping("/verify")
    @Allowed.Anyone
    String check(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        if (!seats.tryAcquire()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Retry-After", "10");
            model.addAttribute("answer", answers.busy());
            return VIEW;
        }
        try {
            byte[] file = read(request);
            model.addAttribute("answer", file.length == 0 ? answers.noFile() : answers.of(check.check(file)));
        } catch (IllegalStateException | ServletException e) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            model.addAttribute("answer", answers.tooLarge());
        } finally {
            seats.release();
        }
        return VIEW;
    }

    /** One byte more than the limit is enough to see that a file is too large. */
    private static byte[] read(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("file");
        if (part == null) {
            return new byte[0];
        }
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(SealVerifier.LIMIT + 1);
        }
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
