package io.praevia.record.seal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one PDF signature covers, as its ByteRange says: from the file's first byte to {@code gapStart}, and from
 * {@code gapEnd} to {@code end}; in the gap stands the signature in hexadecimal, in angle brackets.
 */
record SignedRange(int gapStart, int gapEnd, long end) {

    private static final byte[] KEYWORD = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*]");
    private static final Pattern TIME = Pattern.compile("/M\\s*\\(D:(\\d{14})(Z|[+-]\\d{2}'\\d{2}'?)?\\)");
    private static final DateTimeFormatter PDF_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int MOST = 8;
    private static final int WIDEST_GAP = 256 * 1024;
    private static final int NEAR = 1024;

    /** The ranges in the file, at most the last eight; malformed ones are left out. */
    static List<SignedRange> find(byte[] file) {
        List<SignedRange> found = new ArrayList<>();
        for (int at = file.length - KEYWORD.length; at >= 0 && found.size() < MOST; at--) {
            if (file[at] == '/' && matches(file, at)) {
                parse(file, at + KEYWORD.length).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The signature's DER bytes with the zeros that fill the room, or nothing when the gap holds anything else. */
    Optional<byte[]> signature(byte[] file) {
        if (file[gapStart] != '<' || file[gapEnd - 1] != '>') {
            return Optional.empty();
        }
        try {
            String hex = new String(file, gapStart + 1, gapEnd - gapStart - 2, StandardCharsets.US_ASCII);
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The time that the signature dictionary claims, read from the signed bytes beside the gap. */
    @Nullable
    Instant claimedTime(byte[] file) {
        Matcher before = TIME.matcher(latin(file, Math.max(0, gapStart - NEAR), gapStart));
        String time = null;
        String zone = null;
        while (before.find()) {
            time = before.group(1);
            zone = before.group(2);
        }
        if (time == null) {
            Matcher after = TIME.matcher(latin(file, gapEnd, Math.min(file.length, gapEnd + NEAR)));
            if (!after.find()) {
                return null;
            }
            time = after.group(1);
            zone = after.group(2);
        }
        return instant(time, zone);
    }

    private static @Nullable Instant instant(String time, @Nullable String zone) {
        try {
            ZoneOffset offset = zone == null || zone.equals("Z")
                    ? ZoneOffset.UTC
                    : ZoneOffset.of(zone.substring(0, 3) + ":" + zone.substring(4, 6));
            return LocalDateTime.parse(time, PDF_TIME).toInstant(offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Optional<SignedRange> parse(byte[] file, int at) {
        Matcher numbers = NUMBERS.matcher(latin(file, at, Math.min(file.length, at + 80)));
        if (!numbers.lookingAt()) {
            return Optional.empty();
        }
        long start = Long.parseLong(numbers.group(1));
        long first = Long.parseLong(numbers.group(2));
        long second = Long.parseLong(numbers.group(3));
        long length = Long.parseLong(numbers.group(4));
        boolean sound = start == 0 && first > 0 && second - first >= 2 && second - first <= WIDEST_GAP && length > 0;
        return sound && second <= Integer.MAX_VALUE
                ? Optional.of(new SignedRange((int) first, (int) second, second + length))
                : Optional.empty();
    }

    private static boolean matches(byte[] file, int at) {
        for (int i = 0; i < KEYWORD.length; i++) {
            if (file[at + i] != KEYWORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
