package io.praevia.record.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** Markup that Praevia itself made, the only kind that a record's template prints unescaped. */
public final class TrustedMarkup {

    private final String markup;

    private TrustedMarkup(String markup) {
        this.markup = markup;
    }

    /**
     * A QR code as inline SVG, one path in ink on paper.
     *
     * @param alternative what a screen reader says instead of the picture, as plain text
     */
    public static TrustedMarkup qrCode(String content, String alternative) {
        BitMatrix modules = encode(content);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new TrustedMarkup(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="98" height="98" alt="%s" viewBox="0 0 %d %d">\
                <path fill="#1b2a2f" d="%s"/></svg>""".formatted(HtmlUtils.htmlEscapeDecimal(alternative), modules.getWidth(), modules.getHeight(), path));
    }

    static TrustedMarkup stylesheet(String css) {
        return new TrustedMarkup(css);
    }

    private static BitMatrix encode(String content) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(
                    EncodeHintType.MARGIN,
                    0,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length() + " characters", e);
        }
    }

    @Override
    public String toString() {
        return markup;
    }
}
