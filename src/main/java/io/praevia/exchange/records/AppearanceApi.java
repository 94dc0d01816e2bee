package io.praevia.exchange.records;

import io.praevia.exchange.api.BasedOn;
import io.praevia.identity.Allowed;
import io.praevia.record.appearance.Appearance;
import io.praevia.record.appearance.Appearance.Wording;
import io.praevia.record.appearance.Appearances;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/record-appearance")
@Tag(name = "Records")
class AppearanceApi {

    private final Appearances appearances;

    AppearanceApi(Appearances appearances) {
        this.appearances = appearances;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    @Operation(summary = "How records look that are sealed from now on (privacy office)")
    View now() {
        return View.of(appearances.now());
    }

    @PutMapping
    @Allowed.PrivacyOfficer
    @Operation(summary = "Give records a logo, an address and words of the office; replaces all of it (privacy office)")
    View change(@RequestBody Change body) {
        appearances.change(body.change());
        return now();
    }

    /** What the organisation adds to its records. */
    @Schema(name = "RecordAppearance")
    record View(
            @Schema(description = "PNG, base64") byte @Nullable [] logo,

            @Schema(description = "What a screen reader says instead of the logo")
            String alternative,

            String address,

            @Schema(description = "By language") Map<String, Words> wordings,

            int version) {

        static View of(Appearance now) {
            Map<String, Words> wordings = new LinkedHashMap<>();
            now.wordings().forEach((language, words) -> wordings.put(language, Words.of(words)));
            return new View(
                    now.logo().map(Appearance.Logo::png).orElse(null),
                    now.logo().map(Appearance.Logo::alternative).orElse(""),
                    now.address(),
                    wordings,
                    now.version());
        }
    }

    /** Words at the beginning, below the contents, and at the end of the last page. */
    @Schema(name = "RecordWording")
    record Words(@Nullable String opening, @Nullable String closing) {

        static Words of(Wording words) {
            return new Words(words.opening(), words.closing());
        }

        Wording wording() {
            return new Wording(Objects.requireNonNullElse(opening, ""), Objects.requireNonNullElse(closing, ""));
        }
    }

    @Schema(name = "RecordAppearanceChange")
    record Change(
            @Schema(description = "PNG or JPEG, base64; nothing keeps the logo that is there")
            byte @Nullable [] logo,

            @Nullable Boolean removeLogo,
            @Nullable String alternative,
            @Nullable String address,
            @Nullable Map<String, @Nullable Words> wordings,

            @Schema(description = "The version that this is based on; 0 while nothing was ever set") @Nullable
            Integer basedOn) {

        Appearances.Change change() {
            Map<String, Wording> typed = new LinkedHashMap<>();
            if (wordings != null) {
                wordings.forEach((language, words) -> {
                    if (words != null) {
                        typed.put(language, words.wording());
                    }
                });
            }
            return new Appearances.Change(
                    logo == null ? new byte[0] : logo,
                    Boolean.TRUE.equals(removeLogo),
                    Objects.requireNonNullElse(alternative, ""),
                    Objects.requireNonNullElse(address, ""),
                    typed,
                    BasedOn.of(basedOn, null));
        }
    }
}
