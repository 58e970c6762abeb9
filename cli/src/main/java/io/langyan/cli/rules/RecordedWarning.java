package io.langyan.cli.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.langyan.cli.command.UserError;
import io.langyan.records.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The newest record of a warning among the results of a run.
 *
 * @param subjectId whom it is about
 * @param level how urgent
 * @param score 0 to 100
 */
record RecordedWarning(String subjectId, String level, int score) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Looks for a warning.
     *
     * @param results the directory that a run wrote
     * @throws UserError where there are no results, or the warning is not among them
     */
    static RecordedWarning find(Path results, String warningId) {
        Path file = results.resolve(Topic.WARNINGS.fileName());
        if (!Files.exists(file)) {
            throw UserError.usage("expected " + file + ", but there is none. Name the output of a run with --results.");
        }
        RecordedWarning newest = null;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, String> fields = fields(line);
                newest = warningId.equals(fields.get("warningId")) ? of(fields) : newest;
            }
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to read " + file + ", but could not. Check what it is and who may read it.", e);
        }
        if (newest == null) {
            throw UserError.usage("expected the id of a warning in " + file
                    + ", but none has it. Check the id, or name other results with --results.");
        }
        return newest;
    }

    private static RecordedWarning of(Map<String, String> fields) {
        return new RecordedWarning(
                fields.get("subjectId"), fields.get("level"), Integer.parseInt(fields.getOrDefault("score", "0")));
    }

    /** The fields at the top of a record that are single values. */
    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return fields;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue()) {
                    fields.put(name, parser.getText());
                }
                parser.skipChildren();
            }
        }
        return fields;
    }
}
