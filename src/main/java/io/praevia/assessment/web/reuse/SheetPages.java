package io.praevia.assessment.web.reuse;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.sheet.AnswerSheets;
import io.praevia.assessment.sheet.SheetPreview;
import io.praevia.assessment.web.reuse.EarlierPages.Crumb;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers from a spreadsheet: the template, what a filled-in one would set, and offering that. */
@Controller
class SheetPages {

    private static final String IMPORT = "/assessments/{id}/import";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final AssessmentLookup lookup;
    private final Access access;
    private final AnswerSheets sheets;
    private final MessageSource messages;

    SheetPages(AssessmentLookup lookup, Access access, AnswerSheets sheets, MessageSource messages) {
        this.lookup = lookup;
        this.access = access;
        this.sheets = sheets;
        this.messages = messages;
    }

    @GetMapping(IMPORT)
    @Allowed.SignedIn
    ModelAndView page(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        return assessment.editable()
                ? view("assessment/import", assessment)
                : new ModelAndView("redirect:/assessments/" + id);
    }

    @GetMapping(IMPORT + "/template.xlsx")
    @Allowed.SignedIn
    ResponseEntity<byte[]> workbook(@PathVariable AssessmentId id) {
        return download(lookup.get(id).reference() + ".xlsx", XLSX, sheets.template(id, true));
    }

    @GetMapping(IMPORT + "/template.csv")
    @Allowed.SignedIn
    ResponseEntity<byte[]> csv(@PathVariable AssessmentId id) {
        return download(lookup.get(id).reference() + ".csv", CSV, sheets.template(id, false));
    }

    /** Shows what the file would set; nothing is stored. */
    @PostMapping(IMPORT)
    @Allowed.SignedIn
    ModelAndView preview(@PathVariable AssessmentId id, @RequestParam(required = false) @Nullable MultipartFile file) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        try {
            SheetPreview preview = sheets.preview(id, content(file));
            String name = Optional.ofNullable(file)
                    .map(MultipartFile::getOriginalFilename)
                    .orElse("");
            return view("assessment/import-preview", assessment)
                    .addObject("preview", preview)
                    .addObject("name", name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        } catch (Refused.Invalid invalid) {
            ModelAndView again = view("assessment/import", assessment).addObject("errors", invalid.problems());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @PostMapping(IMPORT + "/offer")
    @Allowed.SignedIn
    String offer(
            @PathVariable AssessmentId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String rows,
            RedirectAttributes redirect) {
        int offered = sheets.offer(id, name, rows);
        redirect.addFlashAttribute("said", say("sheet.offered", offered));
        return "redirect:/assessments/" + id + "/earlier";
    }

    private ModelAndView view(String name, Assessment assessment) {
        String home = "/assessments/" + assessment.id();
        return new ModelAndView(name)
                .addObject("assessment", assessment)
                .addObject("errors", List.of())
                .addObject("mostRows", AnswerSheets.ROWS)
                .addObject(
                        "trail",
                        List.of(
                                new Crumb(say("assessments.title"), "/assessments"),
                                new Crumb(assessment.title(), home),
                                new Crumb(say("questions.title"), home + "/questionnaire")));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type)
                .body(content);
    }

    private static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
