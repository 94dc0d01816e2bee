package io.praevia.record.seal;

import io.praevia.record.seal.Verification.Altered;
import io.praevia.record.seal.Verification.Appended;
import io.praevia.record.seal.Verification.Genuine;
import io.praevia.record.seal.Verification.Incomplete;
import io.praevia.record.seal.Verification.NoSeal;
import io.praevia.record.seal.Verification.NotAPdf;
import io.praevia.record.seal.Verification.OtherKey;
import io.praevia.record.seal.Verification.Outcome;
import io.praevia.record.seal.Verification.Seal;
import io.praevia.record.seal.Verification.TooLarge;
import io.praevia.record.seal.stamp.StampCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether a file is a record that this organisation sealed, and whether it changed since.
 *
 * <p>The check works on bytes and never parses the PDF: a seal of ours covers the whole file but for the room of the
 * signature itself, so equal bytes are the same document, and a hostile file meets no parser but that of the signature.
 */
@Component
public final class SealVerifier {

    /** The largest file that is examined, in bytes. */
    public static final int LIMIT = 64 * 1024 * 1024;

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final Trusted trusted;

    public SealVerifier(Trusted trusted) {
        this.trusted = trusted;
    }

    /** Reads at most {@link #LIMIT} bytes and one more; the caller closes the stream. */
    public Verification verify(InputStream file) throws IOException {
        return verify(file.readNBytes(LIMIT + 1));
    }

    /** Never throws on content, whatever it is. */
    public Verification verify(byte[] file) {
        if (file.length > LIMIT) {
            return new Verification(new TooLarge(LIMIT), "", file.length);
        }
        return new Verification(outcome(file), HexFormat.of().formatHex(sha256(file)), file.length);
    }

    private Outcome outcome(byte[] file) {
        if (file.length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            return new NotAPdf();
        }
        return SignedRange.find(file).stream()
                .map(range -> examine(file, range))
                .min(Comparator.comparingInt(SealVerifier::rank))
                .orElseGet(() -> endsAsPdf(file) ? new NoSeal() : new Incomplete());
    }

    private Outcome examine(byte[] file, SignedRange range) {
        if (range.end() > file.length) {
            return isRearranged(file, range) ? unreadable(file, range) : new Incomplete();
        }
        CmsCheck.Result result = CmsCheck.check(file, range);
        if (result instanceof CmsCheck.Unreadable) {
            return unreadable(file, range);
        }
        CmsCheck.Read read = (CmsCheck.Read) result;
        Seal seal = new Seal(Certificates.commonName(read.signer()), range.claimedTime(file), stamp(read.stamp()));
        boolean ours = trusted.isOurs(read.signer());
        if (!read.intact() || (ours && !read.baseline())) {
            return new Altered(seal);
        }
        if (!ours) {
            return new OtherKey(seal);
        }
        long extra = file.length - range.end();
        return extra > 0 ? new Appended(seal, extra) : new Genuine(seal, EvaluationKey.made(read.signer()));
    }

    /** Written anew by some program: where the signature should be is something else. */
    private static boolean isRearranged(byte[] file, SignedRange range) {
        return range.gapEnd() <= file.length && range.signature(file).isEmpty();
    }

    private static Altered unreadable(byte[] file, SignedRange range) {
        return new Altered(new Seal("an unknown signer", range.claimedTime(file), null));
    }

    private static Verification.@Nullable Stamp stamp(StampCheck.@Nullable Stamp read) {
        return read == null ? null : new Verification.Stamp(Certificates.commonName(read.authority()), read.at());
    }

    /** A file may carry several signatures; what our own says comes first. */
    private static int rank(Outcome outcome) {
        if (outcome instanceof Genuine) {
            return 0;
        }
        if (outcome instanceof Appended) {
            return 1;
        }
        if (outcome instanceof Incomplete) {
            return 2;
        }
        return outcome instanceof Altered ? 3 : 4;
    }

    private static boolean endsAsPdf(byte[] file) {
        int from = Math.max(0, file.length - 1024);
        String tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        return tail.contains(new String(END, StandardCharsets.US_ASCII));
    }

    /** Whose seals count as the organisation's. */
    @FunctionalInterface
    public interface Trusted {

        boolean isOurs(X509Certificate certificate);
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
