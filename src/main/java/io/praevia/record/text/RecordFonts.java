package io.praevia.record.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * The record's font chain, parsed once and shared by all renderings.
 *
 * <p>Glyph substitution is off: PDFBox would shape Latin text with the Devanagari rules of Noto Sans, which is an order
 * of magnitude slower and can lose letters from the text layer.
 */
@Component
public final class RecordFonts {

    private static final List<Face> CHAIN = List.of(
            new Face("NotoSans_400Regular", "Noto Sans", 400, FontStyle.NORMAL),
            new Face("NotoSans_700Bold", "Noto Sans", 700, FontStyle.NORMAL),
            new Face("NotoSans_400Regular_Italic", "Noto Sans", 400, FontStyle.ITALIC),
            new Face("NotoSansJP_400Regular", "Noto Sans JP", 400, FontStyle.NORMAL),
            new Face("NotoSansJP_700Bold", "Noto Sans JP", 700, FontStyle.NORMAL),
            new Face("NotoSansSymbols_400Regular", "Noto Sans Symbols", 400, FontStyle.NORMAL),
            new Face("NotoSansSymbols2_400Regular", "Noto Sans Symbols 2", 400, FontStyle.NORMAL),
            new Face("NotoSansMath_400Regular", "Noto Sans Math", 400, FontStyle.NORMAL));

    private final Map<Face, TrueTypeFont> fonts = new LinkedHashMap<>();
    private final BitSet covered;

    /** Loads every face of the chain; fails when one is missing or has outlines that cannot be embedded. */
    public RecordFonts() {
        CHAIN.forEach(face -> fonts.put(face, load(face)));
        covered = coverage();
    }

    /** Whether the chain has a glyph for this code point in every weight and style it may be set in. */
    boolean covers(int codePoint) {
        return covered.get(codePoint);
    }

    /** Makes every face of the chain available to one rendering into this document. */
    public void registerWith(PdfRendererBuilder builder, PDDocument document) {
        fonts.forEach((face, font) ->
                builder.useFont(new Supplier(document, font), face.family(), face.weight(), face.style(), true));
    }

    private BitSet coverage() {
        Map<String, BitSet> families = new LinkedHashMap<>();
        fonts.forEach((face, font) -> families.merge(face.family(), codePoints(font), (one, other) -> {
            one.and(other);
            return one;
        }));
        BitSet all = new BitSet(Character.MAX_CODE_POINT + 1);
        families.values().forEach(all::or);
        return all;
    }

    private static BitSet codePoints(TrueTypeFont font) {
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

    private static TrueTypeFont load(Face face) {
        try (InputStream file = RecordFonts.class.getResourceAsStream("/fonts/" + face.file() + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("font of the record is missing: " + face.file());
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            if (font instanceof OpenTypeFont openType && openType.isPostScript()) {
                throw new IllegalStateException("font of the record has CFF outlines: " + face.file());
            }
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("font of the record cannot be read: " + face.file(), e);
        }
    }

    private record Face(String file, String family, int weight, FontStyle style) {}

    /** Gives each document its own PDFont; only the parsed file is shared. */
    private static final class Supplier extends PDFontSupplier {
        private final PDDocument document;
        private final TrueTypeFont font;

        Supplier(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
