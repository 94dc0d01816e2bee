package io.praevia.exchange.assessments;

import io.praevia.assessment.ownership.Ownership;
import io.praevia.exchange.api.Keys;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Assessments")
class OwnerApi {

    private final Ownership ownership;

    OwnerApi(Ownership ownership) {
        this.ownership = ownership;
    }

    @PutMapping("/api/v1/assessments/{id}/owner")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hand the assessment over: what waits for its owner waits for the new one")
    void handOver(@PathVariable AssessmentId id, @RequestBody NewOwner body) {
        ownership.handOver(id, new PersonId(Keys.uuid("person", body.person())));
    }

    /** Who becomes the owner. */
    @Schema(name = "NewOwner")
    record NewOwner(@Nullable String person) {}
}
