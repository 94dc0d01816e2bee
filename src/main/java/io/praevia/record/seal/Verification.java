package io.praevia.record.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a file found.
 *
 * @param sha256 of the file, lower-case hex; empty when the file is too large to look at
 * @param size in bytes; at least this many when the file is too large
 */
public record Verification(Outcome outcome, String sha256, long size) {

    /** Whether the file is a record that we sealed and nobody changed. */
    public boolean isGenuine() {
        return outcome instanceof Genuine;
    }

    /** The name in the sealing certificate, when the file carries a readable seal. */
    public @Nullable String signer() {
        return outcome instanceof Sealed sealed ? sealed.seal().signer() : null;
    }

    /** The time stamp on the seal of a genuine file, when there is one. */
    public @Nullable Stamp stamp() {
        return outcome instanceof Genuine genuine ? genuine.seal().stamp() : null;
    }

    /** The claimed time of sealing, when the file carries a readable seal; trustworthy only when genuine. */
    public @Nullable Instant sealedAt() {
        return outcome instanceof Sealed sealed ? sealed.seal().sealedAt() : null;
    }

    /**
     * Who sealed, and when, as the seal says.
     *
     * @param stamp of a time-stamping authority over the seal, null without one
     */
    public record Seal(
            String signer,
            @Nullable Instant sealedAt,
            @Nullable Stamp stamp) {}

    /** Who said that the seal existed at this moment; whether they are to be trusted was not looked at. */
    public record Stamp(String authority, Instant at) {}

    /** One of the answers that a check can have. */
    public sealed interface Outcome permits Sealed, NoSeal, Incomplete, NotAPdf, TooLarge {
        /** One sentence for people who know nothing of signatures. */
        String sentence();
    }

    /** The file carries a seal that can be read. */
    public sealed interface Sealed extends Outcome permits Genuine, Altered, Appended, OtherKey {
        Seal seal();
    }

    /**
     * Ours, and every byte is as sealed.
     *
     * @param evaluation made with a key that Praevia generated for trying out
     */
    public record Genuine(Seal seal, boolean evaluation) implements Sealed {
        @Override
        public String sentence() {
            return "Genuine: sealed by " + seal.signer() + ", and nothing in this file has changed since."
                    + (evaluation ? " The key is an evaluation key, so the name is not proved." : "");
        }
    }

    /** It carries a seal, but its bytes are not the ones that were sealed. */
    public record Altered(Seal seal) implements Sealed {
        @Override
        public String sentence() {
            return "Altered: this file was changed after it was sealed. Do not rely on it; ask for the original.";
        }
    }

    /** Ours and unchanged up to the seal's end, but something was added behind it. */
    public record Appended(Seal seal, long extraBytes) implements Sealed {
        @Override
        public String sentence() {
            return "Altered: " + extraBytes + " bytes were added to this file after it was sealed, and they can change"
                    + " what is shown. Do not rely on it; ask for the original.";
        }
    }

    /** Intact, but sealed with a key that is not ours. */
    public record OtherKey(Seal seal) implements Sealed {
        @Override
        public String sentence() {
            return "Not ours: this file carries an intact signature of " + seal.signer()
                    + ", but not made with a sealing key of this organisation.";
        }
    }

    /** A PDF that nobody sealed, such as a preview, or that was written anew, so that no seal covers it any more. */
    public record NoSeal() implements Outcome {
        @Override
        public String sentence() {
            return "No seal: no seal covers this PDF. It is a preview, or a program saved a record anew and its seal was lost."
                    + " Do not rely on it; ask for the original.";
        }
    }

    /** A PDF whose end is missing. */
    public record Incomplete() implements Outcome {
        @Override
        public String sentence() {
            return "Incomplete: the end of this file is missing. Download it again and repeat the check.";
        }
    }

    /** Something else. */
    public record NotAPdf() implements Outcome {
        @Override
        public String sentence() {
            return "Not a PDF: this file is something else than a record of Praevia.";
        }
    }

    /** More than any record has. */
    public record TooLarge(long limit) implements Outcome {
        @Override
        public String sentence() {
            return "Too large: records have at most " + limit / 1_048_576 + " MB, so this file was not examined.";
        }
    }
}
