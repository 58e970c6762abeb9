package io.langyan.job.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.records.Topic;
import io.langyan.schema.WarningLevel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a replay came to: the content of {@code summary.json} (DESIGN 4.1).
 *
 * @param sources the counts of each source
 * @param detections how many detections stand
 * @param warnings how many warnings stand, by the level of their last record
 * @param withdrawnWarnings how many warnings were withdrawn
 * @param wallMillis how long it took
 */
public record RunSummary(
        Map<Topic, Map<Count, Long>> sources,
        long detections,
        Map<WarningLevel, Long> warnings,
        long withdrawnWarnings,
        long wallMillis) {
    static final String DETECTIONS = "detections";
    /** Sources whose records act on others, and can come too late for them. */
    private static final Set<Topic> CONTROL = EnumSet.of(Topic.IDENTITIES, Topic.WATCHLIST);

    static final String WARNINGS = "warnings";
    static final String STANDING = "STANDING";
    static final String WITHDRAWN = "WITHDRAWN";

    /** Copies its maps. */
    public RunSummary {
        sources = Map.copyOf(sources);
        warnings = Map.copyOf(warnings);
    }

    /** Reads the summary out of the result of a finished job. */
    static RunSummary of(Map<String, Object> accumulators, long wallMillis) {
        Map<Topic, Map<Count, Long>> sources = new EnumMap<>(Topic.class);
        accumulators.forEach((name, value) -> {
            if (value instanceof Long number) {
                SourceCounts.parse(name, number)
                        .ifPresent(count -> sources.computeIfAbsent(count.source(), any -> new EnumMap<>(Count.class))
                                .merge(count.count(), count.value(), Long::sum));
            }
        });
        Map<WarningLevel, Long> warnings = new EnumMap<>(WarningLevel.class);
        for (WarningLevel level : WarningLevel.values()) {
            warnings.put(level, tally(accumulators, WARNINGS, level.name()));
        }
        return new RunSummary(
                sources,
                tally(accumulators, DETECTIONS, STANDING),
                warnings,
                tally(accumulators, WARNINGS, WITHDRAWN),
                wallMillis);
    }

    private static long tally(Map<String, Object> accumulators, String name, String standing) {
        return (Long) accumulators.getOrDefault(OutcomeTally.accumulator(name, standing), 0L);
    }

    /** One count of one source; zero for a source that was not there. */
    public long count(Topic source, Count count) {
        return sources.getOrDefault(source, Map.of()).getOrDefault(count, 0L);
    }

    /** How many records could not be used, over all sources. */
    public long deadLettered() {
        return SourceCounts.SOURCES.stream()
                .mapToLong(source -> count(source, Count.DEAD_LETTERED))
                .sum();
    }

    /** Records read a second, over all sources. */
    public long eventsPerSecond() {
        long read = SourceCounts.SOURCES.stream()
                .mapToLong(source -> count(source, Count.READ))
                .sum();
        return Math.round(read * 1000.0 / Math.max(1, wallMillis));
    }

    /** The summary as one JSON object. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("sources");
        for (Topic source : SourceCounts.SOURCES) {
            json.writeObjectFieldStart(source.topicName());
            for (Count count : Count.values()) {
                if (count != Count.OVERTAKEN || CONTROL.contains(source)) {
                    json.writeNumberField(count.label(), count(source, count));
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeNumberField("detections", detections);
        json.writeObjectFieldStart("warnings");
        for (WarningLevel level : WarningLevel.values()) {
            json.writeNumberField(level.name(), warnings.getOrDefault(level, 0L));
        }
        json.writeNumberField(WITHDRAWN, withdrawnWarnings);
        json.writeEndObject();
        json.writeNumberField("wallMillis", wallMillis);
        json.writeNumberField("eventsPerSecond", eventsPerSecond());
        json.writeEndObject();
    }
}
