package io.praevia.register.web.sheet;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.sheet.Column;
import io.praevia.register.sheet.RegisterImports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A spreadsheet on its way into the register: brought, its columns named, looked at, imported. */
@Controller
@RequestMapping("/register/imports")
class ImportController {

    private static final int SHOWN = 100;

    private final RegisterImports imports;

    ImportController(RegisterImports imports) {
        this.imports = imports;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String form(Model model) {
        model.addAttribute("mostRows", RegisterImports.ROWS);
        return "register/import";
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response) {
        try {
            String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            return "redirect:/register/imports/" + imports.upload(bare, file == null ? new byte[0] : file.getBytes());
        } catch (Refused.Invalid e) {
            response.setStatus(422);
            model.addAttribute("errors", e.problems());
            return form(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    @Allowed.PrivacyOfficer
    String look(@PathVariable UUID id, Model model) {
        model.addAttribute("file", imports.view(id));
        model.addAttribute("columns", Column.ALL);
        model.addAttribute("shown", SHOWN);
        return "register/import-look";
    }

    @PostMapping("/{id}/columns")
    @Allowed.PrivacyOfficer
    String columns(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> column, RedirectAttributes flash) {
        try {
            imports.map(id, column);
        } catch (Refused.Invalid e) {
            flash.addFlashAttribute("errors", e.problems());
        }
        return "redirect:/register/imports/{id}";
    }

    @GetMapping("/{id}/problems.csv")
    @Allowed.PrivacyOfficer
    ResponseEntity<byte[]> problems(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("register-problems.csv")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(imports.problems(id));
    }

    @PostMapping("/{id}/apply")
    @Allowed.PrivacyOfficer
    String apply(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        try {
            UUID batch = imports.apply(id, reason);
            flash.addFlashAttribute("said", Message.of("register.said.imported").toString());
            return "redirect:/register/batches/" + batch;
        } catch (Refused.Invalid e) {
            flash.addFlashAttribute("errors", e.problems());
        } catch (Refused.Conflict e) {
            flash.addFlashAttribute("errors", List.of(new Refused.Problem("rows", e.reason())));
        }
        return "redirect:/register/imports/{id}";
    }
}
