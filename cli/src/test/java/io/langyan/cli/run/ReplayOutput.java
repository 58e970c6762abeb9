package io.langyan.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a replay wrote. */
record ReplayOutput(Path directory) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The warnings that stand at the end, as examples expect them. */
    List<Expectation> standingWarnings() throws IOException {
        Map<String, JsonNode> newest = new LinkedHashMap<>();
        lines("warnings.jsonl")
                .forEach(warning -> newest.put(warning.get("warningId").asText(), warning));
        return newest.values().stream()
                .filter(warning ->
                        !warning.get("status").asText().equals("WITHDRAWN") && !warning.hasNonNull("mergedInto"))
                .map(warning -> new Expectation(
                        warning.get("subjectId").asText(),
                        warning.get("level").asText(),
                        warning.get("fraudType").asText()))
                .toList();
    }

    /** The records of a file. */
    List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve(file))) {
            records.add(JSON.readTree(line));
        }
        return records;
    }
}
