package io.praevia.record.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One file of the font chain, parsed when it is first needed.
 *
 * <p>A parsed Chinese face takes 30 MB, so that memory may give it back; which characters it has is kept.
 */
final class FontFace {

    private final String file;
    private final int weight;
    private final FontStyle style;
    private SoftReference<TrueTypeFont> parsed = new SoftReference<>(null);
    private @Nullable BitSet characters;

    /** @throws IllegalStateException when the file is not on the class path */
    FontFace(String file, int weight, FontStyle style) {
        this.file = "/fonts/" + file + ".ttf";
        this.weight = weight;
        this.style = style;
        if (FontFace.class.getResource(this.file) == null) {
            throw new IllegalStateException("font of the record is missing: " + file);
        }
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    synchronized TrueTypeFont font() {
        TrueTypeFont font = parsed.get();
        if (font == null) {
            font = parse();
            parsed = new SoftReference<>(font);
        }
        return font;
    }

    synchronized BitSet characters() {
        if (characters == null) {
            characters = read(font());
        }
        return characters;
    }

    private static BitSet read(TrueTypeFont font) {
        try {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            BitSet set = new BitSet(Character.MAX_CODE_POINT + 1);
            for (int codePoint = ' '; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                set.set(codePoint, cmap.getGlyphId(codePoint) > 0);
            }
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont parse() {
        try (InputStream in = FontFace.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("font of the record is missing: " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            if (font instanceof OpenTypeFont openType && openType.isPostScript()) {
                throw new IllegalStateException("font of the record has CFF outlines: " + file);
            }
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("font of the record cannot be read: " + file, e);
        }
    }
}
