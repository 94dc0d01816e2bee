package io.praevia.review.text;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks what a reviewer writes: mentions and a suggested wording. */
@Service
public class Writing {

    private final Mentions mentions;
    private final Wordings wordings;
    private final AssessmentLookup lookup;

    Writing(Mentions mentions, Wordings wordings, AssessmentLookup lookup) {
        this.mentions = mentions;
        this.wordings = wordings;
        this.lookup = lookup;
    }

    /** @throws io.praevia.kernel.Refused.Invalid with one problem per mention of somebody who may not read it */
    @Allowed.Internal
    public void check(AssessmentId id, String field, String words) {
        mentions.check(id, field, words);
    }

    /**
     * The wording with the version of the answer that it is suggested for; empty for none, and when it changes nothing.
     *
     * @throws io.praevia.kernel.Refused.Invalid if the question takes no words, or not these
     */
    @Allowed.Internal
    public Optional<Wordings.Now> wording(AssessmentId id, About about, @Nullable String suggestion) {
        if (suggestion == null || suggestion.isBlank()) {
            return Optional.empty();
        }
        Assessment assessment = lookup.load(id);
        String question = about.question() == null ? "" : about.question();
        wordings.value(assessment, question, suggestion);
        Wordings.Now now = wordings.now(assessment, question).orElseThrow();
        String text = suggestion.replace("\r\n", "\n").strip();
        return text.equals(now.text()) ? Optional.empty() : Optional.of(new Wordings.Now(text, now.version()));
    }
}
