package io.praevia.exchange.entries;

import io.praevia.kernel.Refused;
import io.praevia.register.RegisterEntries;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries to list; everything is optional. */
record EntrySearch(
        @Parameter(description = "Words in any language of the interface, their beginnings, or \"a phrase\"") @Nullable
        String words,

        @Nullable String department,

        @Parameter(description = "draft, active, under-assessment or retired") @Nullable
        String status,

        @Parameter(description = "controller or processor") @Nullable
        String role,

        @Parameter(description = "Letter of Art. 6(1) that an entry cites") @Nullable
        String basis,

        @Parameter(description = "ISO code of a country that an entry or a party in it names") @Nullable
        String country,

        @Parameter(description = "Id of a person") @Nullable String owner,

        @Parameter(description = "Id of a party, system or retention rule that the entry names") @Nullable
        String shared,

        @Nullable Boolean withoutValidAssessment) {

    RegisterEntries.Filter filter() {
        return new RegisterEntries.Filter(
                words == null ? "" : words,
                department,
                status,
                Boolean.TRUE.equals(withoutValidAssessment),
                role,
                basis,
                country,
                id("owner", owner),
                id("shared", shared));
    }

    private static @Nullable String id(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid(name, "api.refused.id");
        }
    }
}
