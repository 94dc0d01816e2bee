package io.praevia.register.flow;

import io.praevia.kernel.EntryId;
import java.util.List;
import java.util.Locale;

/**
 * A country outside the EEA, or a region in the words of an entry, to which data go.
 *
 * @param code ISO code, empty for a region
 * @param receivers recipients, processors and systems there
 * @param safeguards as the entries word them
 */
public record Transfer(
        String place,
        String code,
        Standing standing,
        List<String> receivers,
        List<String> safeguards,
        List<From> entries) {

    /** What the transfer rests on (Chapter V GDPR). */
    public enum Standing {
        /** An adequacy decision (Art. 45). */
        ADEQUATE,
        /** Safeguards or an exception, as named (Art. 46, 49). */
        SAFEGUARDED,
        /** An adequacy decision for some recipients, and nothing else is named. */
        PARTLY,
        /** Nothing is named. */
        OPEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An entry that says so. */
    public record From(EntryId id, String name, String department) {}
}
