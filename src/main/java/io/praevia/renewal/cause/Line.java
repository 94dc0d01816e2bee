package io.praevia.renewal.cause;

import io.praevia.kernel.text.Message;

/**
 * One thing that a cause touches, in the reader's language.
 *
 * @param id the question, or {@code rule:} and the table
 * @param label the question as the newest wording has it, or the name of the table
 * @param what kind of change it is
 * @param before as it was: words, a field's lines, what the rules said; empty when there was nothing
 * @param after as it is now
 * @param answer the approved answer as it reads; empty when there is none
 */
public record Line(String id, String label, Message what, String before, String after, String answer) {

    /** The same with the approved answer. */
    Line with(String approved) {
        return new Line(id, label, what, before, after, approved);
    }
}
