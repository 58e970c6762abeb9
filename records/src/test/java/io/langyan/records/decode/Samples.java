package io.langyan.records.decode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Records as JSON, each complete and right, to be spoilt one field at a time. Field values are raw JSON. */
final class Samples {
    static final long NOON = 1_772_337_600_000L;

    private Samples() {}

    static Map<String, String> call() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("recordId", "\"r1\"");
        fields.put("callReference", "\"c1\"");
        fields.put("recordType", "\"MT_CALL\"");
        fields.put("phase", "\"END\"");
        fields.put("eventTime", String.valueOf(NOON));
        fields.put("servedMsisdn", "\"13812345678\"");
        fields.put("callingNumber", "\"0085221896555\"");
        fields.put("calledNumber", "\"13812345678\"");
        fields.put("answerTime", String.valueOf(NOON - 600_000));
        fields.put("releaseTime", String.valueOf(NOON));
        fields.put("callDuration", "600");
        return fields;
    }

    static Map<String, String> payment() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("endToEndId", "\"p1\"");
        fields.put("kind", "\"TRANSFER\"");
        fields.put("status", "\"ACCEPTED\"");
        fields.put("eventTime", String.valueOf(NOON));
        fields.put("amountMinor", "300000");
        fields.put("currency", "\"CNY\"");
        fields.put("debtor", "{\"accountId\": \"A1\", \"accountType\": \"PERSONAL\"}");
        fields.put("creditor", "{\"accountId\": \"A2\", \"accountType\": \"PERSONAL\"}");
        fields.put("channel", "\"MOBILE\"");
        return fields;
    }

    static Map<String, String> identity() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "\"MSISDN\"");
        fields.put("value", "\"13812345678\"");
        fields.put("personId", "\"P1\"");
        fields.put("validFrom", String.valueOf(NOON));
        return fields;
    }

    static Map<String, String> watchlistEntry() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("list", "\"suspect_numbers\"");
        fields.put("kind", "\"PHONE\"");
        fields.put("value", "\"95588\"");
        fields.put("validFrom", String.valueOf(NOON));
        fields.put("removed", "false");
        return fields;
    }

    static Map<String, String> feedback() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("feedbackId", "\"f1\"");
        fields.put("subjectId", "\"P1\"");
        fields.put("warningId", "\"w1\"");
        fields.put("time", String.valueOf(NOON));
        fields.put("actor", "\"desk\"");
        fields.put("type", "\"BUSY\"");
        return fields;
    }

    static Map<String, String> with(Map<String, String> fields, String name, String json) {
        fields.put(name, json);
        return fields;
    }

    static Map<String, String> without(Map<String, String> fields, String name) {
        fields.remove(name);
        return fields;
    }

    static byte[] line(Map<String, String> fields) {
        return bytes(fields.entrySet().stream()
                .map(field -> '"' + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}")));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
