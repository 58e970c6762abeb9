package io.langyan.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A warning that an example must bring about, as its expect.json says.
 *
 * @param person whom it is about
 * @param level its level at the end
 * @param fraudType its scheme
 */
record Expectation(String person, String level, String fraudType) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the example of that directory must bring about. */
    static List<Expectation> of(Path example) throws IOException {
        List<Expectation> warnings = new ArrayList<>();
        for (JsonNode warning :
                JSON.readTree(example.resolve("expect.json").toFile()).get("warnings")) {
            warnings.add(new Expectation(
                    warning.get("person").asText(),
                    warning.get("level").asText(),
                    warning.get("fraudType").asText()));
        }
        return warnings;
    }
}
