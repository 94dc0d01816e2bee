package io.praevia.register.web.sheet;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.sheet.RegisterExports;
import io.praevia.register.web.ListQuery;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register as a file, narrowed as the list is. */
@Controller
class ExportController {

    private final RegisterExports exports;

    ExportController(RegisterExports exports) {
        this.exports = exports;
    }

    /** {@code format} is pdf, csv, xlsx, json or jsonld. */
    @GetMapping("/register/export/{format}")
    @Allowed.SignedIn
    ResponseEntity<byte[]> export(@PathVariable String format, ListQuery query) {
        Filter filter = query.filter();
        return switch (format) {
            case "csv" -> file("csv", "text/csv;charset=UTF-8", exports.csv(filter));
            case "xlsx" ->
                file("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", exports.xlsx(filter));
            case "json" -> file("json", "application/json", exports.json(filter));
            case "jsonld" -> file("jsonld", "application/ld+json", exports.jsonLd(filter));
            case "pdf" -> file("pdf", "application/pdf", exports.pdf(filter, LocaleContextHolder.getLocale()));
            default -> throw new Refused.NotFound("register.export.gone");
        };
    }

    private static ResponseEntity<byte[]> file(String ending, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("register." + ending)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
