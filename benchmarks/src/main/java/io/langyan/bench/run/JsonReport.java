package io.langyan.bench.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.HitSet;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The comparison as JSON, every trial of it. */
final class JsonReport {
    private JsonReport() {}

    static String of(Comparison comparison) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeNumberField("events", comparison.settings().events());
            json.writeNumberField("rounds", comparison.settings().rounds());
            json.writeNumberField("warmUpEvents", comparison.settings().warmUpEvents());
            json.writeNumberField("profileBytes", comparison.profileBytes());
            json.writeNumberField("generatorPerSecond", Math.round(comparison.generatorPerSecond()));
            json.writeBooleanField("disturbed", comparison.disturbed());
            writeMachine(comparison, json);
            writeHits(comparison, json);
            writeRatios(comparison, json);
            writeTrials(comparison, json);
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void writeMachine(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("machine");
        for (Map.Entry<String, String> fact : comparison.machine().entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
    }

    private static void writeHits(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("hits");
        for (Map.Entry<Detection, HitSet> each : comparison.expected().entrySet()) {
            json.writeObjectFieldStart(each.getKey().ruleId());
            json.writeNumberField("count", each.getValue().size());
            json.writeStringField(
                    "signature",
                    String.format(Locale.ROOT, "%016x", each.getValue().signature()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeRatios(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("langyanBy");
        for (StateChoice state : comparison.settings().states()) {
            json.writeObjectFieldStart(state.label());
            for (Competitor competitor : comparison.settings().competitors()) {
                double[] ratios = comparison.ratios(state, competitor);
                if (competitor != Competitor.LANGYAN && ratios.length > 0) {
                    json.writeObjectFieldStart(competitor.label());
                    json.writeNumberField(
                            "min", rounded(Arrays.stream(ratios).min().orElse(0)));
                    json.writeNumberField("median", rounded(Comparison.median(ratios)));
                    json.writeNumberField(
                            "max", rounded(Arrays.stream(ratios).max().orElse(0)));
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeTrials(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("trials");
        for (Measurement trial : comparison.measurements()) {
            json.writeStartObject();
            json.writeStringField("competitor", trial.competitor().label());
            json.writeStringField("state", trial.state().label());
            json.writeNumberField("round", trial.round());
            json.writeNumberField("eventsPerSecond", Math.round(trial.eventsPerSecond()));
            json.writeNumberField("cpuMicrosPerEvent", rounded(trial.cpuMicrosPerEvent()));
            json.writeNumberField("collectorShare", rounded(trial.collectorShare()));
            json.writeNumberField("otherCores", rounded(trial.otherCores()));
            json.writeBooleanField("disturbed", trial.disturbed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
