package io.praevia.record.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The faces of one family and the scripts that it is asked for.
 *
 * @param scripts empty for any; spares parsing a big font for a letter that it cannot have
 */
record FontFamily(String name, List<FontFace> faces, Set<UnicodeScript> scripts) {

    private static final Set<UnicodeScript> SHARED = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    static FontFamily of(String name, String file, Set<UnicodeScript> scripts) {
        return new FontFamily(
                name,
                List.of(
                        new FontFace(file + "_400Regular", 400, FontStyle.NORMAL),
                        new FontFace(file + "_700Bold", 700, FontStyle.NORMAL)),
                scripts);
    }

    static FontFamily regular(String name, String file) {
        return new FontFamily(name, List.of(new FontFace(file + "_400Regular", 400, FontStyle.NORMAL)), Set.of());
    }

    /** Whether it has a glyph for this code point in every weight and style. */
    boolean covers(int codePoint) {
        return isAskedFor(codePoint)
                && faces.stream().allMatch(face -> face.characters().get(codePoint));
    }

    private boolean isAskedFor(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return scripts.isEmpty() || scripts.contains(script) || SHARED.contains(script) || isFullWidth(codePoint);
    }

    /** Latin by script, East Asian by use. */
    private static boolean isFullWidth(int codePoint) {
        return codePoint >= 0xFF00 && codePoint <= 0xFFEF;
    }
}
