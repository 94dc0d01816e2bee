package io.praevia.kernel.sheet;

import java.util.List;

/** A row of a sheet; {@code number} as spreadsheets count, from 1. */
public record SheetLine(int number, List<String> cells) {

    /** The text of this cell, empty where the row ends before it. */
    public String cell(int at) {
        return at < cells.size() ? cells.get(at).strip() : "";
    }
}
