package io.praevia.record.paper;

import io.praevia.kernel.text.Message;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import io.praevia.record.paper.Shapes.Figure;
import io.praevia.register.flow.Flow;
import io.praevia.register.flow.Flows.Transfers;
import io.praevia.register.flow.Transfer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures with their tables. */
record Figures(RecordWords words) {

    /** Names of entries in one cell of a table; the page of each has the rest. */
    private static final int SHOWN = 12;

    @Nullable
    Figure flow(Flow flow) {
        if (flow.rows().isEmpty()) {
            return null;
        }
        List<List<String>> rows = flow.rows().stream()
                .map(row -> Stream.of(row.name(), row.stage(), row.countries(), row.more())
                        .map(Figures::said)
                        .toList())
                .toList();
        return new Figure(
                Arts.of(flow.drawing()),
                new Table(
                        say("register.flow"),
                        List.of(
                                new Column(say("register.flow.name"), 34),
                                new Column(say("register.flow.stage"), 20),
                                new Column(say("register.flow.where"), 16),
                                new Column(say("register.flow.also"), 30)),
                        rows));
    }

    @Nullable
    Figure transfers(Transfers transfers) {
        if (transfers.rows().isEmpty()) {
            return null;
        }
        boolean many = transfers.entries().size() > 1;
        return new Figure(
                Arts.of(transfers.drawing()),
                new Table(
                        say("register.transfers"),
                        List.of(
                                new Column(say("register.flow.where"), 16),
                                new Column(say("register.transfers.rests"), 24),
                                new Column(say("register.transfers.safeguards"), 30),
                                new Column(say(many ? "register.transfers.from" : "register.transfers.receivers"), 30)),
                        transfers.rows().stream().map(row -> row(row, many)).toList()));
    }

    private List<String> row(Transfer transfer, boolean many) {
        List<String> last =
                many ? transfer.entries().stream().map(Transfer.From::name).toList() : transfer.receivers();
        return List.of(
                transfer.place(),
                say("register.standing." + transfer.standing().key()),
                said(cut(transfer.safeguards())),
                said(cut(last)));
    }

    private String cut(List<String> lines) {
        String shown = String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
        return lines.size() <= SHOWN ? shown : shown + "\n" + words.text("register.more", lines.size() - SHOWN);
    }

    private static String said(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String say(String key) {
        return Message.of(key).in(words.language());
    }
}
