package io.praevia.exchange.me;

import io.praevia.exchange.api.Keys;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Mandate;
import io.praevia.identity.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Me")
class MeApi {

    private final CurrentPerson current;

    MeApi(CurrentPerson current) {
        this.current = current;
    }

    @GetMapping("/api/v1/me")
    @Allowed.SignedIn
    @Operation(summary = "Who you are, and for whom you stand in")
    Me me() {
        Person person = current.get();
        return new Me(
                person.id().toString(),
                person.name(),
                person.email(),
                person.department().value(),
                person.roles().stream().map(Keys::of).sorted().toList(),
                current.mandates().stream()
                        .map(Mandate::holder)
                        .filter(holder -> !holder.equals(person.id()))
                        .map(Object::toString)
                        .toList());
    }

    /** The caller. */
    @Schema(name = "Me")
    record Me(
            String id,
            String name,
            String email,
            String department,

            @Schema(description = "reviewer, executive, dpo, privacy-officer, auditor, administrator; may be none")
            List<String> roles,

            @Schema(description = "Ids of the people whose deputy you are today")
            List<String> deputyOf) {}
}
