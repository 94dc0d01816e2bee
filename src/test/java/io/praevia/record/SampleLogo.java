package io.praevia.record;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A picture to try with, see-through at its corners, and whether a PDF that shows it conforms. */
public final class SampleLogo {

    private SampleLogo() {}

    public static byte[] png(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x0f5257));
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What veraPDF finds against PDF/A-3A and PDF/UA-1. */
    public static List<String> violations(byte[] pdf) throws Exception {
        List<String> all = new ArrayList<>(VeraPdf.violations(pdf, PDFAFlavour.PDFA_3_A));
        all.addAll(VeraPdf.violations(pdf, PDFAFlavour.PDFUA_1));
        return all;
    }
}
