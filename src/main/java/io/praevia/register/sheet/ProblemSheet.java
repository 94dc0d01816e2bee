package io.praevia.register.sheet;

import io.praevia.kernel.sheet.Csv;
import io.praevia.kernel.sheet.SheetLine;
import io.praevia.kernel.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file as it was brought, with what is wrong in each row beside it. */
final class ProblemSheet {

    private ProblemSheet() {}

    static byte[] write(ImportFiles.Kept file, List<ImportRow> read) {
        int width = file.headings().size();
        String heading = Message.of("register.import.problem").toString();
        int known = file.headings().indexOf(heading);
        List<List<String>> sheet = new ArrayList<>();
        sheet.add(with(file.lines().get(0), width, known, heading));
        for (int at = 0; at < read.size(); at++) {
            String said =
                    read.get(at).problems().stream().map(Message::toString).collect(Collectors.joining(" "));
            sheet.add(with(file.rows().get(at), width, known, said));
        }
        return ("\uFEFF" + Csv.write(sheet)).getBytes(StandardCharsets.UTF_8);
    }

    /** In a last column, or in the one that an earlier look added. */
    private static List<String> with(SheetLine line, int width, int known, String words) {
        List<String> cells =
                new ArrayList<>(IntStream.range(0, width).mapToObj(line::cell).toList());
        if (known < 0) {
            cells.add(words);
        } else {
            cells.set(known, words);
        }
        return cells;
    }
}
