package io.praevia.record.page;

import io.praevia.record.appearance.Appearance;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation adds to the pages; every part may be empty.
 *
 * @param footer one line after the kind of document
 */
public record House(
        @Nullable Picture logo, List<String> address, String footer, List<String> opening, List<String> closing) {

    private static final double WIDEST_MM = 70;
    private static final double HIGHEST_MM = 18;

    /** The look in the language of the pages. */
    public static House of(Appearance appearance, Locale language) {
        Appearance.Wording words = appearance.in(language);
        return new House(
                appearance.logo().map(Picture::of).orElse(null),
                appearance.addressLines(),
                String.join(", ", appearance.addressLines()),
                paragraphs(words.opening()),
                paragraphs(words.closing()));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * The logo.
     *
     * @param source a {@code data:} address
     * @param style width and height in millimetres
     */
    public record Picture(String source, String alternative, String style) {

        static Picture of(Appearance.Logo logo) {
            try {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(logo.png()));
                double scale = Math.min(WIDEST_MM / picture.getWidth(), HIGHEST_MM / picture.getHeight());
                return new Picture(
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(logo.png()),
                        logo.alternative(),
                        String.format(
                                Locale.ROOT,
                                "width: %.2fmm; height: %.2fmm",
                                picture.getWidth() * scale,
                                picture.getHeight() * scale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
