package io.praevia.exchange.copies.web;

import io.praevia.exchange.copies.AssessmentImports;
import io.praevia.exchange.copies.AssessmentImports.Imported;
import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Begin from a file". */
@Controller
class ImportPages {

    private static final String PATH = "/assessments/import";

    private final AssessmentImports imports;

    ImportPages(AssessmentImports imports) {
        this.imports = imports;
    }

    @GetMapping(PATH)
    @Allowed.SignedIn
    ModelAndView page() {
        return new ModelAndView("exchange/import").addObject("errors", List.of());
    }

    @PostMapping(PATH)
    @Allowed.SignedIn
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes redirect) {
        try {
            Imported imported = imports.bring(content(file));
            redirect.addFlashAttribute("said", said(imported).toString());
            return new ModelAndView("redirect:/assessments/" + imported.assessment());
        } catch (Refused.Invalid invalid) {
            ModelAndView again = page().addObject("errors", invalid.problems());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static Message said(Imported imported) {
        if (imported.again()) {
            return Message.of("copy.again", imported.from());
        }
        return imported.left().stream()
                .reduce(
                        Message.of(
                                "copy.brought", imported.from(), imported.left().size()),
                        Message::and);
    }

    private static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
