package io.praevia.record.appearance;

import io.praevia.kernel.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a picture of ours out of a file that somebody sent: PNG or JPEG by its first bytes, drawn anew on white, so that
 * nothing but its pixels is kept.
 */
final class LogoFile {

    /** Of the file as sent. */
    static final int LIMIT = 1024 * 1024;

    private static final int LARGEST_SIDE = 4000;
    private static final int KEPT_WIDTH = 1200;
    private static final int KEPT_HEIGHT = 400;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private LogoFile() {}

    /**
     * The picture as PNG, at most 1200 by 400 pixels.
     *
     * @throws Refused.Invalid on {@code logo} if the file is too large, no picture of these kinds, or damaged
     */
    static byte[] png(byte[] sent) {
        if (sent.length > LIMIT) {
            throw new Refused.Invalid("logo", "record.appearance.refused.large");
        }
        if (!startsWith(sent, PNG) && !startsWith(sent, JPEG)) {
            throw new Refused.Invalid("logo", "record.appearance.refused.kind");
        }
        return write(drawn(read(sent, startsWith(sent, PNG) ? "png" : "jpeg")));
    }

    /** Looks at the size before it makes room for the pixels. */
    private static BufferedImage read(byte[] sent, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                throw new Refused.Invalid("logo", "record.appearance.refused.pixels", LARGEST_SIDE);
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused.Invalid("logo", "record.appearance.refused.damaged");
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage picture) {
        double scale = Math.min(
                1, Math.min((double) KEPT_WIDTH / picture.getWidth(), (double) KEPT_HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return canvas;
    }

    private static byte[] write(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length > start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
