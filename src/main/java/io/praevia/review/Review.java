package io.praevia.review;

import io.praevia.assessment.rules.TableWords;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * One department's review of one submission.
 *
 * @param reason why this department was chosen, in English or in the office's own words; {@link #why} translates
 * @param rules the ids of the rules that chose it
 * @param questions ids of the questions that the department looks at
 * @param reviewer who gave the verdict or, when it is {@link Verdict#SET_ASIDE}, who set the review aside
 * @param inPlaceOf whose deputy the reviewer was, empty when they acted for themselves
 */
public record Review(
        UUID id,
        AssessmentId assessment,
        int submission,
        DepartmentId department,
        String reason,
        List<String> rules,
        List<String> questions,
        Instant dueAt,
        Optional<Verdict> verdict,
        String note,
        String conditions,
        Optional<PersonId> reviewer,
        Optional<PersonId> inPlaceOf,
        Optional<Instant> completedAt) {

    /** Why this department was chosen, in the language of whoever reads this page or answer now. */
    public String why() {
        return why(LocaleContextHolder.getLocale());
    }

    /** The same in this language, as far as the sentences are translated. */
    public String why(Locale language) {
        return Reasons.in(reason, language);
    }

    /** True if the department itself said something. */
    public boolean spoken() {
        return verdict.filter(Verdict::given).isPresent();
    }

    public boolean open() {
        return verdict.isEmpty();
    }

    /** The sentences of which a stored reason is made: those of the table, and those for when the table is not enough. */
    static final class Reasons {

        private static final String NAME = "\u0001";
        private static final List<String> KEYS = List.of(
                "review.routing.always",
                "review.routing.second",
                "review.routing.own",
                "review.routing.closed",
                "review.routing.unknown");

        private Reasons() {}

        /** Every sentence that is known, in this language; the others stay as they are. */
        static String in(String reason, Locale language) {
            String said = reason;
            for (String key : KEYS) said = english(key).matcher(said).replaceAll(found -> own(key, found, language));
            return TableWords.shipped().reason(ReviewRouting.TABLE, said, language);
        }

        private static Pattern english(String key) {
            String sentence = Pattern.quote(Message.of(key, NAME).english());
            return Pattern.compile(sentence.replace(NAME, "\\E([^.]+?)\\Q"));
        }

        private static String own(String key, java.util.regex.MatchResult found, Locale language) {
            Object name = found.groupCount() == 0 ? "" : found.group(1);
            return Matcher.quoteReplacement(Message.of(key, name).in(language));
        }
    }
}
