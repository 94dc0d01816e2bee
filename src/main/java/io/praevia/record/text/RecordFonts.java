package io.praevia.record.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The record's font chain; a font is parsed when a text first needs it, and shared by all renderings.
 *
 * <p>Glyph substitution is off: PDFBox would shape Latin text with the Devanagari rules of Noto Sans, which is an order
 * of magnitude slower and can lose letters from the text layer.
 */
@Component
public final class RecordFonts {

    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final FontFamily latin = new FontFamily(
            "Noto Sans",
            List.of(
                    new FontFace("NotoSans_400Regular", 400, FontStyle.NORMAL),
                    new FontFace("NotoSans_700Bold", 700, FontStyle.NORMAL),
                    new FontFace("NotoSans_400Regular_Italic", 400, FontStyle.ITALIC)),
            Set.of());
    private final FontFamily japanese = FontFamily.of("Noto Sans JP", "NotoSansJP", EAST_ASIAN);
    private final FontFamily chinese = FontFamily.of("Noto Sans SC", "NotoSansSC", EAST_ASIAN);
    private final FontFamily korean = FontFamily.of("Noto Sans KR", "NotoSansKR", EAST_ASIAN);

    /** The emoji have digits of their own, hence after everything that has better ones. */
    private final List<FontFamily> others = List.of(
            FontFamily.of("Noto Sans Arabic", "NotoSansArabic", EnumSet.of(UnicodeScript.ARABIC)),
            FontFamily.of("Noto Sans Hebrew", "NotoSansHebrew", EnumSet.of(UnicodeScript.HEBREW)),
            FontFamily.regular("Noto Sans Symbols", "NotoSansSymbols"),
            FontFamily.regular("Noto Sans Symbols 2", "NotoSansSymbols2"),
            FontFamily.regular("Noto Sans Math", "NotoSansMath"),
            FontFamily.regular("Noto Emoji", "NotoEmoji"));

    private final Map<String, List<FontFamily>> chains = Map.of(
            "", chain(List.of(), List.of(japanese, chinese, korean)),
            "ja", chain(List.of(japanese), List.of(chinese, korean)),
            "zh", chain(List.of(chinese), List.of(japanese, korean)),
            "ko", chain(List.of(korean), List.of(japanese, chinese)));

    /** Whether the chain has a glyph for this code point in every weight and style it may be set in. */
    boolean covers(int codePoint) {
        return family(chain(""), codePoint) != null;
    }

    /** Whether only the Chinese font has it, or the Korean: the Japanese one does not. */
    boolean isForeignToJapanese(int codePoint) {
        return !japanese.covers(codePoint);
    }

    /** How this paragraph reads. */
    public Reading reading(String text) {
        return Reading.of(text, this);
    }

    /**
     * The families that this text needs, in the order in which they are asked for a character.
     *
     * @param language BCP 47; Chinese, Japanese and Korean share code points and differ in shapes, so that the
     *     language's own font comes first among them
     */
    public List<String> families(String text, String language) {
        Set<@Nullable FontFamily> needed = new HashSet<>();
        List<FontFamily> chain = chain(language);
        text.codePoints()
                .distinct()
                .mapToObj(codePoint -> family(chain, codePoint))
                .forEach(needed::add);
        needed.add(latin);
        return chain.stream().filter(needed::contains).map(FontFamily::name).toList();
    }

    /** Makes every face of these families available to one rendering into this document. */
    public void registerWith(PdfRendererBuilder builder, PDDocument document, Set<String> families) {
        chain("").stream()
                .filter(family -> families.contains(family.name()))
                .forEach(family -> family.faces()
                        .forEach(face -> builder.useFont(
                                new Supplier(document, face), family.name(), face.weight(), face.style(), true)));
    }

    private @Nullable FontFamily family(List<FontFamily> chain, int codePoint) {
        for (FontFamily family : chain) {
            if (family.covers(codePoint)) {
                return family;
            }
        }
        return null;
    }

    private List<FontFamily> chain(String language) {
        return chains.getOrDefault(language.length() < 2 ? "" : language.substring(0, 2), chains.get(""));
    }

    private List<FontFamily> chain(List<FontFamily> own, List<FontFamily> foreign) {
        return Stream.of(List.of(latin), own, others, foreign)
                .flatMap(List::stream)
                .toList();
    }

    /** Gives each document its own PDFont; only the parsed file is shared. */
    private static final class Supplier extends PDFontSupplier {
        private final PDDocument document;
        private final FontFace face;

        Supplier(PDDocument document, FontFace face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, face.font(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
