package io.praevia.workflow.whatif;

import io.praevia.workflow.models.Models;
import io.praevia.workflow.rules.ReplayTable;
import java.util.HashMap;
import java.util.Map;

/** Deployed versions of tables, each read once. */
final class TableVersions {

    private final Models models;
    private final Map<String, ReplayTable> read = new HashMap<>();

    TableVersions(Models models) {
        this.models = models;
    }

    ReplayTable of(String table, int version) {
        return read.computeIfAbsent(
                table + ":" + version,
                name -> new ReplayTable(table, models.file(table, version).content()));
    }
}
