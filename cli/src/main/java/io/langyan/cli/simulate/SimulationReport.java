package io.langyan.cli.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.langyan.schema.CaseTrace;
import io.langyan.simulator.CitySettings;
import io.langyan.simulator.CitySummary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a simulated city came to, for people and for programs.
 *
 * @param settings what was asked for
 * @param summary the counts
 * @param output where the files are
 * @param wallMillis how long it took
 */
record SimulationReport(CitySettings settings, CitySummary summary, Path output, long wallMillis) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The report line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("%-28s %,12d", "call records", summary.calls()));
        lines.add(row("%-28s %,12d", "payment records", summary.payments()));
        if (summary.brokenLines() > 0) {
            lines.add(row("%-28s %,12d", "broken lines", summary.brokenLines()));
        }
        lines.add(row("%-28s %,12d", "identities", summary.identities()));
        lines.add(row("%-28s %,12d", "entries of lists", summary.listed()));
        lines.add("");
        lines.add(row("%-28s %6s %6s %6s", "victims", "clear", "faint", "none"));
        summary.victims().forEach((type, traces) -> lines.add(traces("  " + type, traces)));
        lines.add(row(
                "%-28s %6d %6d %6d",
                "  all",
                summary.victims(CaseTrace.CLEAR),
                summary.victims(CaseTrace.FAINT),
                summary.victims(CaseTrace.NONE)));
        lines.add(row("%-28s %,12d yuan", "lost", summary.lostMinor() / 100));
        lines.add(row(
                "%-28s %,12d of %d kinds",
                "look-alikes",
                summary.lookAlikes().values().stream().mapToInt(count -> count).sum(),
                summary.lookAlikes().size()));
        lines.add(row("%-28s %,12d", "mule accounts", summary.muleAccounts()));
        lines.add(row("%-28s %,12d", "scam numbers", summary.scamNumbers()));
        lines.add(row(
                "%-28s %.1f s, %,d records/s",
                "time", wallMillis / 1000.0, summary.records() * 1000 / Math.max(1, wallMillis)));
        lines.add(row("%-28s %s", "written to", output));
        return lines;
    }

    private static String traces(String name, Map<CaseTrace, Integer> traces) {
        return row(
                "%-28s %6d %6d %6d",
                name,
                traces.getOrDefault(CaseTrace.CLEAR, 0),
                traces.getOrDefault(CaseTrace.FAINT, 0),
                traces.getOrDefault(CaseTrace.NONE, 0));
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** The same as one JSON object. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("people", settings.people());
            json.writeNumberField("days", settings.days());
            json.writeNumberField("seed", settings.seed());
            json.writeStringField("start", settings.start().toString());
            json.writeNumberField("calls", summary.calls());
            json.writeNumberField("payments", summary.payments());
            json.writeNumberField("brokenLines", summary.brokenLines());
            json.writeNumberField("identities", summary.identities());
            json.writeNumberField("listed", summary.listed());
            writeVictims(json);
            json.writeNumberField("lostMinor", summary.lostMinor());
            json.writeObjectFieldStart("lookAlikes");
            for (Map.Entry<String, Integer> kind : summary.lookAlikes().entrySet()) {
                json.writeNumberField(kind.getKey(), kind.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("muleAccounts", summary.muleAccounts());
            json.writeNumberField("scamNumbers", summary.scamNumbers());
            json.writeNumberField("wallMillis", wallMillis);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void writeVictims(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("victims");
        for (Map.Entry<String, Map<CaseTrace, Integer>> type : summary.victims().entrySet()) {
            json.writeObjectFieldStart(type.getKey());
            for (Map.Entry<CaseTrace, Integer> trace : type.getValue().entrySet()) {
                json.writeNumberField(trace.getKey().name(), trace.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
