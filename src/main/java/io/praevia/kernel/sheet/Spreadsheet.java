package io.praevia.kernel.sheet;

import io.praevia.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An uploaded file as rows of text: CSV in UTF-8, or the first sheet of an XLSX workbook. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /** @throws Refused.Invalid if this is no spreadsheet, or larger than we read */
    public static List<SheetLine> read(byte[] content, SheetLimits limits) {
        if (content.length == 0) {
            throw refused("sheet.refused.none");
        }
        if (content.length > limits.bytes()) {
            throw refused("sheet.refused.large");
        }
        boolean zip = content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        return zip ? Xlsx.read(content, limits) : Csv.read(text(content), limits);
    }

    static void requireRows(int rows, SheetLimits limits) {
        if (rows > limits.rows()) {
            throw new Refused.Invalid("file", "sheet.refused.rows", limits.rows());
        }
    }

    /** A refusal of the file. */
    public static Refused.Invalid refused(String key) {
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
