package io.praevia.record.dossier;

import io.praevia.record.appearance.Appearance;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the organisation added to the pages, so that they can be made again from the data alone. */
public final class AppearanceJson {

    private AppearanceJson() {}

    /** Null when the record looks as Praevia ships it. */
    public static @Nullable Map<String, @Nullable Object> write(Appearance appearance, Locale language) {
        if (!appearance.isSet(language)) {
            return null;
        }
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("version", appearance.version());
        node.put("address", appearance.address());
        node.put("opening", appearance.in(language).opening());
        node.put("closing", appearance.in(language).closing());
        node.put("logo", appearance.logo().map(AppearanceJson::logo).orElse(null));
        return node;
    }

    private static Map<String, Object> logo(Appearance.Logo logo) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("mediaType", "image/png");
        node.put("alternative", logo.alternative());
        node.put("sha256", Sha256.hex(logo.png()));
        node.put("content", Base64.getEncoder().encodeToString(logo.png()));
        return node;
    }
}
