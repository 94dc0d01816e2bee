package io.praevia.register.flow;

import io.praevia.kernel.text.Message;
import io.praevia.register.draw.Picture;
import io.praevia.register.draw.Picture.Box;
import io.praevia.register.draw.Picture.Tone;
import io.praevia.register.flow.Transfer.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who sends data where outside the EEA, and what each transfer rests on. */
final class TransferPicture {

    private final List<Transfer> transfers;
    private final Locale language;
    private final Set<Picture.Line> lines = new LinkedHashSet<>();

    TransferPicture(List<Transfer> transfers, Locale language) {
        this.transfers = transfers;
        this.language = language;
    }

    /** Of the whole register: departments, countries, what they rest on. */
    Picture whole() {
        Set<String> departments = new TreeSet<>();
        transfers.forEach(transfer -> transfer.entries().forEach(from -> departments.add(from.department())));
        transfers.forEach(transfer -> transfer.entries()
                .forEach(from -> lines.add(new Picture.Line("from-" + from.department(), id(transfer)))));
        return picture("departments", plain("from-", departments), null);
    }

    /** Of one entry: recipients and systems, countries, safeguards. */
    Picture of(String entry) {
        Set<String> receivers = new LinkedHashSet<>();
        transfers.forEach(transfer -> receivers.addAll(transfer.receivers()));
        transfers.forEach(transfer -> transfer.receivers()
                .forEach(receiver -> lines.add(new Picture.Line("from-" + receiver, id(transfer)))));
        return picture("receivers", plain("from-", receivers), entry);
    }

    private static List<Box> plain(String prefix, Set<String> names) {
        return names.stream()
                .map(name -> new Box(prefix + name, name, "", Tone.PLAIN))
                .toList();
    }

    private Picture picture(String first, List<Box> senders, @org.jspecify.annotations.Nullable String entry) {
        List<Picture.Column> columns = new ArrayList<>();
        if (!senders.isEmpty()) {
            columns.add(new Picture.Column(say("register.transfers." + first), senders));
        }
        columns.add(new Picture.Column(
                say("register.flow.countries"),
                transfers.stream().map(one -> place(one, entry == null)).toList()));
        columns.add(new Picture.Column(say("register.transfers.rests"), bases(entry != null)));
        String title = entry == null ? say("register.transfers") : say("register.transfers.of", entry);
        String description = say(
                "register.transfers.description",
                transfers.size(),
                transfers.stream().filter(t -> t.standing() == Standing.OPEN).count());
        return new Picture(title, description, columns, List.copyOf(lines), List.of());
    }

    private Box place(Transfer transfer, boolean counted) {
        String note =
                counted ? say("register.transfers.entries", transfer.entries().size()) : "";
        return new Box(
                id(transfer), transfer.place(), note, transfer.standing() == Standing.OPEN ? Tone.OPEN : Tone.PLAIN);
    }

    /** One box for each basis; an entry's safeguards are spelled out. */
    private List<Box> bases(boolean spelled) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Transfer transfer : transfers) {
            if (spelled && transfer.standing() == Standing.SAFEGUARDED) {
                transfer.safeguards().forEach(line -> basis(boxes, transfer, "as-" + line, line));
            } else {
                String key = transfer.standing().key();
                basis(boxes, transfer, key, say("register.standing." + key));
            }
        }
        return List.copyOf(boxes.values());
    }

    private void basis(Map<String, Box> boxes, Transfer transfer, String id, String words) {
        Tone tone = transfer.standing() == Standing.OPEN ? Tone.OPEN : Tone.FIRM;
        boxes.putIfAbsent(id, new Box(id, words, "", tone));
        lines.add(new Picture.Line(id(transfer), id));
    }

    private static String id(Transfer transfer) {
        return "place-" + transfer.place() + "-" + transfer.standing().key();
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
