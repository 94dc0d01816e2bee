package io.praevia.exchange.privacy;

import io.praevia.identity.Allowed;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.privacy.PrivacyLooks;
import io.praevia.register.privacy.PrivacyOffice;
import io.praevia.register.privacy.PrivacyTexts;
import io.praevia.register.privacy.PublicEntry;
import io.praevia.register.privacy.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/register/privacy")
@Tag(name = "Privacy page")
class PrivacyApi {

    private final PrivacyOffice office;
    private final PrivacyTexts texts;
    private final PrivacyLooks looks;

    PrivacyApi(PrivacyOffice office, PrivacyTexts texts, PrivacyLooks looks) {
        this.office = office;
        this.texts = texts;
        this.looks = looks;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    @Operation(summary = "Whether the public page is on, what it says, and every entry with texts (privacy office)")
    PageView page() {
        return new PageView(
                office.open(),
                office.statements().values().stream().map(TextsView::of).toList(),
                office.entries().stream().map(this::view).toList());
    }

    @PutMapping
    @Allowed.PrivacyOfficer
    @Operation(summary = "Let everybody read the page, or nobody (privacy office)")
    PageView open(@RequestBody Open body) {
        if (body.open() == null) {
            throw new Refused.Invalid("open", "register.refused.privacy-open");
        }
        office.open(body.open());
        return page();
    }

    @PutMapping("/statements/{language}")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Write what the organisation says in a language (privacy office)")
    PageView statement(@PathVariable String language, @RequestBody Words body) {
        texts.write(body.in(language));
        return page();
    }

    @GetMapping("/entries/{entry}")
    @Allowed.PrivacyOfficer
    @Operation(summary = "The texts of an entry, and what changed in it since (privacy office)")
    EntryView entry(@PathVariable UUID entry) {
        return view(office.entry(new EntryId(entry)));
    }

    @PutMapping("/entries/{entry}/texts/{language}")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Write the texts of an entry in a language (privacy office)")
    EntryView write(@PathVariable UUID entry, @PathVariable String language, @RequestBody Words body) {
        texts.write(new EntryId(entry), body.version() == null ? 0 : body.version(), body.in(language));
        return entry(entry);
    }

    @PostMapping("/entries/{entry}/publish")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Put an entry on the page (privacy office)")
    EntryView publish(@PathVariable UUID entry) {
        office.publish(new EntryId(entry), true);
        return entry(entry);
    }

    @PostMapping("/entries/{entry}/withdraw")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Take an entry off the page (privacy office)")
    EntryView withdraw(@PathVariable UUID entry) {
        office.publish(new EntryId(entry), false);
        return entry(entry);
    }

    @PostMapping("/entries/{entry}/still-right/{version}")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Say that the texts still fit the entry as of a version (privacy office)")
    EntryView stillRight(@PathVariable UUID entry, @PathVariable int version) {
        office.stillRight(new EntryId(entry), version);
        return entry(entry);
    }

    private EntryView view(PublicEntry entry) {
        return new EntryView(
                entry.id().value(),
                entry.number(),
                entry.name(),
                entry.version(),
                entry.published(),
                entry.shown(),
                entry.lookedAt(),
                looks.changed(entry).stream().map(one -> one.field().key()).toList(),
                entry.texts().values().stream().map(TextsView::of).toList());
    }

    @Schema(name = "PrivacyPage")
    record PageView(boolean open, List<TextsView> statements, List<EntryView> entries) {}

    @Schema(name = "PrivacyPageEntry")
    record EntryView(
            UUID id,
            long number,
            String name,
            int version,
            boolean published,

            @Schema(description = "Published and in use, so that the page shows it while it is on")
            boolean shown,

            @Schema(description = "Version of the entry that the texts were last compared with; 0 for none")
            int lookedAt,

            @Schema(description = "Fields of the register that say something else since")
            List<String> changed,

            List<TextsView> texts) {}

    @Schema(name = "PrivacyPageOpen")
    record Open(@Nullable Boolean open) {}

    /** What was written in a language, by key. */
    @Schema(name = "PrivacyPageTexts")
    record TextsView(String language, Map<String, String> words, int revision) {

        static TextsView of(Texts texts) {
            return new TextsView(texts.language(), texts.words(), texts.revision());
        }
    }

    @Schema(name = "PrivacyPageWords")
    record Words(
            @Schema(
                    description =
                            "A statement: organisation, statement, rights, contact. An entry: name, what, why, basis,"
                                    + " origin, recipients, countries, retention, decisions, rights")
            @Nullable
            Map<String, String> words,

            @Schema(description = "The revision that this is based on; 0 or nothing for the first") @Nullable
            Integer revision,

            @Schema(description = "For an entry: the version of it that these texts describe") @Nullable
            Integer version) {

        Texts in(String language) {
            return new Texts(language, words == null ? Map.of() : words, revision == null ? 0 : revision);
        }
    }
}
