package io.praevia.risk.web.measures;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.evidence.MeasureFiles;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureOffice;
import io.praevia.risk.measure.MeasureWork;
import io.praevia.risk.measure.Measures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do about a measure after the approval, each with its own button. */
@Controller
@RequestMapping("/assessments/{id}/measures/{measure}")
class MeasureActs {

    private final Measures measures;
    private final MeasureWork work;
    private final MeasureOffice office;
    private final MeasureFiles files;
    private final MeasureFrame frame;
    private final MeasureView view;

    MeasureActs(
            Measures measures,
            MeasureWork work,
            MeasureOffice office,
            MeasureFiles files,
            MeasureFrame frame,
            MeasureView view) {
        this.measures = measures;
        this.work = work;
        this.office = office;
        this.files = files;
        this.frame = frame;
        this.view = view;
    }

    /** {@code act} names what is done: start, done, drop, check, missing, decide, reopen or plan. */
    @PostMapping("/acts")
    @Allowed.SignedIn
    ModelAndView act(
            @PathVariable AssessmentId id,
            @PathVariable UUID measure,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Measure before = measures.get(id, measure);
        String act = typed.getOrDefault("act", "");
        try {
            switch (act) {
                case "start" -> work.start(id, measure);
                case "done" -> work.done(id, measure, typed.get("note"));
                case "drop" -> work.drop(id, measure, typed.get("reason"));
                case "check" -> office.check(id, measure, true, typed.get("note"));
                case "missing" -> office.check(id, measure, false, typed.get("note"));
                case "decide", "reopen" -> office.decide(id, measure, decision(typed));
                case "plan" ->
                    office.plan(
                            id, measure, MeasureForm.person(typed.get("owner")), MeasureForm.day(typed.get("dueOn")));
                default -> throw new Refused.Invalid("act", "measure.refused.act");
            }
        } catch (Refused.Invalid invalid) {
            return frame.refused(before, typed, invalid);
        }
        redirect.addFlashAttribute("said", view.say("measure.said." + act));
        return page(id, measure);
    }

    @PostMapping("/files")
    @Allowed.SignedIn
    ModelAndView attach(
            @PathVariable AssessmentId id,
            @PathVariable UUID measure,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect) {
        Measure before = measures.get(id, measure);
        try {
            String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
            files.add(id, measure, name, file == null ? new byte[0] : file.getBytes());
        } catch (Refused.Invalid invalid) {
            return frame.refused(before, MeasureForm.of(before), invalid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redirect.addFlashAttribute("said", view.say("measure.file.added"));
        return page(id, measure);
    }

    @GetMapping("/files/{file}")
    @Allowed.SignedIn
    ResponseEntity<byte[]> file(@PathVariable AssessmentId id, @PathVariable UUID measure, @PathVariable UUID file) {
        MeasureFiles.Stored stored = files.content(id, measure, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stored.file().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(stored.bytes());
    }

    private static MeasureOffice.Decision decision(Map<String, String> typed) {
        boolean reopen = "reopen".equals(typed.get("act"));
        return new MeasureOffice.Decision(
                reopen, reopen ? null : MeasureForm.day(typed.get("dueOn")), typed.get("reason"));
    }

    private static ModelAndView page(AssessmentId id, UUID measure) {
        return new ModelAndView("redirect:/assessments/" + id + "/measures/" + measure);
    }
}
