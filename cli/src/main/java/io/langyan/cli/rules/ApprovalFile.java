package io.langyan.cli.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.langyan.cli.command.ShownTime;
import io.langyan.cli.command.UserError;
import io.langyan.cli.report.Json;
import io.langyan.records.bundle.Approval;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An approval as a file, which the approver hands to the publisher. Only the content hash is signed; the rest tells. */
final class ApprovalFile {
    private static final String HASH = "contentHash";
    private static final String APPROVER = "approver";
    private static final String SIGNATURE = "signature";

    private ApprovalFile() {}

    /** As JSON: what was approved, by whom and when, and in words what it is. */
    static Map<String, Object> json(Approval approval, long approvedAt, List<String> rules, List<String> changes) {
        byte[] signature = new byte[approval.signature().remaining()];
        approval.signature().duplicate().get(signature);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(HASH, approval.contentHash());
        json.put(APPROVER, approval.approver());
        json.put(SIGNATURE, Base64.getEncoder().encodeToString(signature));
        json.put("approvedAt", ShownTime.of(approvedAt));
        json.put("rules", rules);
        json.put("changes", changes);
        return json;
    }

    static void write(Path file, Map<String, Object> json) {
        try {
            Files.writeString(file, Json.of(json) + "\n");
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write " + file + ", but could not: " + e.getMessage() + ". Check who may do so.", e);
        }
    }

    /**
     * Reads one.
     *
     * @throws UserError where it is none
     */
    static Approval read(Path file) {
        try {
            Map<String, String> texts = texts(Files.readString(file, StandardCharsets.UTF_8));
            if (texts.keySet().containsAll(List.of(HASH, APPROVER, SIGNATURE))) {
                ByteBuffer signature = ByteBuffer.wrap(Base64.getDecoder().decode(texts.get(SIGNATURE)));
                return new Approval(texts.get(HASH), texts.get(APPROVER), signature);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(file, e);
        }
        throw wrong(file, null);
    }

    private static Map<String, String> texts(String json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return texts;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return texts;
    }

    private static UserError wrong(Path file, Exception cause) {
        String sentence = "expected the file of an approval at " + file
                + ", but found none that can be read. Make one with langyan rules approve.";
        return UserError.failed(sentence, cause);
    }
}
