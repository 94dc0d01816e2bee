package io.praevia.record.word;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The look of the Word document; headings have outline levels, so that readers and screen readers can move by them. */
final class WordStyles {

    static final String TITLE = "Title";
    static final String HEADING = "Heading";
    static final String TEXT = "Normal";
    static final String NOTE = "Note";
    static final String NOTICE = "Notice";
    static final String CELL = "Cell";
    static final String TABLE = "Answers";

    private static final String INK = "1F2A37";
    private static final String QUIET = "5B6472";
    static final String LINE = "C5CBD3";
    private static final int POINT = 20;

    private WordStyles() {}

    static void add(XWPFDocument document, Locale language) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language.toLanguageTag());
        CTLanguage declared =
                styles.getCtStyles().getDocDefaults().getRPrDefault().getRPr().getLangArray(0);
        declared.setVal(language.toLanguageTag());
        declared.setEastAsia(language.toLanguageTag());
        paragraph(styles, TEXT, "Normal", 21, INK, 6);
        paragraph(styles, TITLE, "Title", 44, INK, 12);
        outlined(paragraph(styles, HEADING + 1, "heading 1", 32, INK, 8), 0, 18);
        outlined(paragraph(styles, HEADING + 2, "heading 2", 25, INK, 4), 1, 12);
        outlined(paragraph(styles, HEADING + 3, "heading 3", 22, INK, 4), 2, 10);
        paragraph(styles, NOTE, "Note", 17, QUIET, 8);
        paragraph(styles, NOTICE, "Notice", 21, "8A3B12", 12).getRPr().addNewB();
        paragraph(styles, CELL, "Cell", 18, INK, 2);
        table(styles);
    }

    /** An A4 page whose text is 9,360 twentieths of a point wide. */
    static void a4(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11_906));
        section.getPgSz().setH(BigInteger.valueOf(16_838));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(1_273));
        margins.setRight(BigInteger.valueOf(1_273));
        margins.setTop(BigInteger.valueOf(1_134));
        margins.setBottom(BigInteger.valueOf(1_134));
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        margins.setGutter(BigInteger.ZERO);
    }

    /** @param size in half points */
    private static CTStyle paragraph(XWPFStyles styles, String id, String name, int size, String colour, int after) {
        CTStyle style = style(id, name, STStyleType.PARAGRAPH);
        CTRPr letters = style.addNewRPr();
        letters.addNewRFonts().setAscii("Calibri");
        letters.addNewSz().setVal(BigInteger.valueOf(size));
        letters.addNewColor().setVal(colour);
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf((long) after * POINT));
        styles.addStyle(new XWPFStyle(style));
        return style;
    }

    private static void outlined(CTStyle style, int level, int before) {
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        style.getPPr().addNewKeepNext();
        style.getPPr().getSpacing().setBefore(BigInteger.valueOf((long) before * POINT));
        style.getRPr().addNewB();
    }

    /** Only a name: POI brings no more of the schema for the style of a table, so that its lines are set on each. */
    private static void table(XWPFStyles styles) {
        styles.addStyle(new XWPFStyle(style(TABLE, "Answers", STStyleType.TABLE)));
    }

    private static CTStyle style(String id, String name, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(type);
        style.addNewQFormat();
        return style;
    }
}
