package io.langyan.cli.warnings;

import io.langyan.records.json.JsonRecords;
import io.langyan.schema.Warning;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints records as JSON Lines, in the order in which they came. */
final class JsonView implements WarningView {
    private final PrintWriter out;
    private final boolean latest;
    private final boolean clear;
    private final Map<String, Warning> newest = new LinkedHashMap<>();

    /**
     * A view that prints there.
     *
     * @param latest whether only the newest record of each warning is printed, of those that come at once
     * @param clear whether people, numbers and accounts are shown without stars
     */
    JsonView(PrintWriter out, boolean latest, boolean clear) {
        this.out = out;
        this.latest = latest;
        this.clear = clear;
    }

    @Override
    public void add(Warning warning) {
        if (latest) {
            newest.remove(warning.getWarningId());
            newest.put(warning.getWarningId(), warning);
        } else {
            print(warning);
        }
    }

    @Override
    public void flush() {
        newest.values().forEach(this::print);
        newest.clear();
        out.flush();
    }

    private void print(Warning warning) {
        out.println(JsonRecords.toJson(clear ? warning : MaskedRecords.of(warning)));
    }
}
