package io.praevia.exchange.entries;

import io.praevia.exchange.api.BasedOn;
import io.praevia.exchange.api.Created;
import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/register/shared/{kind}")
@Tag(name = "Register")
class SharedApi {

    private final SharedThings things;

    SharedApi(SharedThings things) {
        this.things = things;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Parties, systems or retention rules that entries name, by name")
    List<View> list(@PathVariable String kind) {
        return things.all(kind(kind)).stream().map(View::of).toList();
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    @Operation(summary = "Add one (privacy office)")
    ResponseEntity<View> add(@PathVariable String kind, @RequestBody Change body) {
        UUID id = things.add(kind(kind), body.name(), body.checked());
        return Created.at("/register/shared/" + kind + "/" + id, View.of(things.get(id)));
    }

    @PutMapping("/{id}")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Change one, in every entry that names it (privacy office)")
    View change(@PathVariable String kind, @PathVariable UUID id, @RequestBody Change body) {
        things.change(
                id,
                BasedOn.of(body.basedOn(), null),
                body.name(),
                body.checked(),
                Boolean.TRUE.equals(body.archived()));
        return View.of(things.get(id));
    }

    private static SharedKind kind(String key) {
        return SharedKind.of(key).orElseThrow(() -> new Refused.NotFound("register.refused.shared"));
    }

    /** A party, system or retention rule. */
    @Schema(name = "RegisterShared")
    record View(String id, String name, Map<String, String> details, int version, boolean archived, long entries) {

        static View of(SharedThing thing) {
            return new View(
                    thing.id().toString(),
                    thing.name(),
                    thing.details(),
                    thing.version(),
                    thing.archived(),
                    thing.entries());
        }
    }

    /** One as it shall be from now on. */
    @Schema(name = "RegisterSharedChange")
    record Change(
            @Nullable String name,

            @Schema(
                    description =
                            "country (ISO), contact, representative, officer, own (yes); operator, note; period, starts, law")
            @Nullable
            Map<String, @Nullable String> details,

            @Nullable Boolean archived,
            @Nullable Integer basedOn) {

        Map<String, String> checked() {
            Map<String, String> given = new HashMap<>();
            (details == null ? Map.<String, String>of() : details)
                    .forEach((key, value) -> given.put(key, value == null ? "" : value));
            return given;
        }
    }
}
