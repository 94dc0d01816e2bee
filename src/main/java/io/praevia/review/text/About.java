package io.praevia.review.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a text is about: a question or {@code risks}, perhaps one risk of them; neither for the whole. */
public record About(@Nullable String question, @Nullable UUID risk) {

    public static final About WHOLE = new About(null, null);

    /** The same with one way to say each thing. */
    public About cleaned() {
        return risk != null ? new About("risks", risk) : question == null || question.isBlank() ? WHOLE : this;
    }
}
