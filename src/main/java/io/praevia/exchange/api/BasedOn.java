package io.praevia.exchange.api;

import io.praevia.kernel.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a change starts from: the body's {@code basedOn}, or the header If-Match with the ETag received. */
public final class BasedOn {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private BasedOn() {}

    /** @throws Refused.Invalid if neither is given, or they differ */
    public static int of(@Nullable Integer body, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return required(body);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refused.Invalid("If-Match", "api.refused.etag");
        }
        int version = Integer.parseInt(tag.group(1));
        if (body != null && body != version) {
            throw new Refused.Invalid("basedOn", "api.refused.two-versions");
        }
        return version;
    }

    /** The ETag of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static int required(@Nullable Integer body) {
        if (body == null || body < 0) {
            throw new Refused.Invalid("basedOn", "api.refused.based-on");
        }
        return body;
    }
}
