package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells apart whom the records of a test are about: one person, or accounts and phones where the test names several. */
final class TestSubjects {
    /** Whom a record is about that does not say. */
    private static final String UNNAMED = "subject-of-the-test";

    private TestSubjects() {}

    /** The records by whom they are about. */
    static Map<String, List<Event>> apart(List<Event> records, Entity entity) {
        Map<String, List<Event>> bySubject = new LinkedHashMap<>();
        Map<String, String> byEvidence = new HashMap<>();
        for (Event record : records) {
            // What takes a payment back does not repeat its accounts.
            String subject = record.isChange()
                    ? byEvidence.getOrDefault(record.evidenceId(), UNNAMED)
                    : subjectOf(record, entity);
            byEvidence.putIfAbsent(record.evidenceId(), subject);
            bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(record);
        }
        return bySubject;
    }

    private static String subjectOf(Event record, Entity entity) {
        String key = record.type()
                .keyField(entity)
                .map(Field::slot)
                .map(record::text)
                .orElse(null);
        return key == null ? UNNAMED : key;
    }
}
