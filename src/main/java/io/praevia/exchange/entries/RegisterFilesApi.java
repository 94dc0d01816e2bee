package io.praevia.exchange.entries;

import io.praevia.exchange.api.Created;
import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.register.RegisterEntries.Filter;
import io.praevia.register.sheet.ImportRow;
import io.praevia.register.sheet.ImportView;
import io.praevia.register.sheet.RegisterExports;
import io.praevia.register.sheet.RegisterImports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/register")
@Tag(name = "Register")
class RegisterFilesApi {

    private final RegisterExports exports;
    private final RegisterImports imports;

    RegisterFilesApi(RegisterExports exports, RegisterImports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @GetMapping("/export/{format}")
    @Allowed.SignedIn
    @Operation(
            summary =
                    "Entries as csv, json, jsonld (Data Privacy Vocabulary 2.3) or pdf (the document for an authority)")
    ResponseEntity<byte[]> export(@PathVariable String format, @ParameterObject EntrySearch search) {
        Filter filter = search.filter();
        return switch (format) {
            case "csv" -> body("text/csv;charset=UTF-8", exports.csv(filter));
            case "json" -> body("application/json", exports.json(filter));
            case "jsonld" -> body("application/ld+json", exports.jsonLd(filter));
            case "pdf" -> body("application/pdf", exports.pdf(filter, LocaleContextHolder.getLocale()));
            default -> throw new Refused.NotFound("register.export.gone");
        };
    }

    @PostMapping("/imports")
    @Allowed.PrivacyOfficer
    @Operation(
            summary = "Send rows as CSV text; the answer says what each would do, nothing is written (privacy office)")
    ResponseEntity<Look> upload(@RequestBody Sent body) {
        UUID id = imports.upload(
                body.name(),
                Objects.requireNonNullElse(body.csv(), "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Created.at("/register/imports/" + id, Look.of(imports.view(id)));
    }

    @PostMapping("/imports/{id}/apply")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Import every row, or none (privacy office)")
    Created.Id apply(@PathVariable UUID id, @RequestBody Why body) {
        return new Created.Id(imports.apply(id, body.reason()).toString());
    }

    private static ResponseEntity<byte[]> body(String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(content);
    }

    /** Rows with headings: keys of columns, or their labels in a language of the interface. */
    @Schema(name = "RegisterRows")
    record Sent(@Nullable String name, @Nullable String csv) {}

    @Schema(name = "RegisterImportReason")
    record Why(@Nullable String reason) {}

    /** What an import would do. */
    @Schema(name = "RegisterImport")
    record Look(String id, long added, long changed, long same, List<Faulty> problems) {

        static Look of(ImportView view) {
            return new Look(
                    view.id().toString(),
                    view.count("added"),
                    view.count("changed"),
                    view.count("same"),
                    view.rows().stream()
                            .filter(row -> !row.problems().isEmpty())
                            .map(Faulty::of)
                            .toList());
        }
    }

    /** A row that cannot be imported. */
    @Schema(name = "RegisterImportProblem")
    record Faulty(int row, List<String> problems) {

        static Faulty of(ImportRow row) {
            return new Faulty(
                    row.number(), row.problems().stream().map(Object::toString).toList());
        }
    }
}
