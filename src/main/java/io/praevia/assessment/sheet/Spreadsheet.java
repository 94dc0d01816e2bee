package io.praevia.assessment.sheet;

import io.praevia.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An uploaded file as rows of text: CSV in UTF-8, or the first sheet of an XLSX workbook. */
final class Spreadsheet {

    /** The largest file, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** The most rows, the headings included. */
    static final int ROWS = 2_000;

    /** What stands further right is not read. */
    static final int COLUMNS = 20;

    private Spreadsheet() {}

    /** @throws Refused.Invalid if this is no spreadsheet, or larger than we read */
    static List<Line> read(byte[] content) {
        if (content.length == 0) {
            throw refused("sheet.refused.none");
        }
        if (content.length > LARGEST) {
            throw refused("sheet.refused.large");
        }
        boolean zip = content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        return zip ? Xlsx.read(content) : Csv.read(text(content));
    }

    static void requireRows(int rows) {
        if (rows > ROWS) {
            throw new Refused.Invalid("file", "sheet.refused.rows", ROWS);
        }
    }

    static Refused.Invalid refused(String key) {
        return new Refused.Invalid("file", key);
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw refused("sheet.refused.kind");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("sheet.refused.kind");
        }
    }
}
