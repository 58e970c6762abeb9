package io.langyan.engine.language.format;

import java.util.List;

/**
 * In which order the keys of a part of a rule come, and of the parts within it.
 *
 * @param first keys that come first, in this order
 * @param last keys that come last, in this order; those in neither list stay between, in the order of the file
 * @param kind what kind of part it is
 */
record KeyOrder(List<String> first, List<String> last, Kind kind) {
    private static final List<String> STEP_OR_FEATURE = List.of(
            "event",
            "count",
            "sum",
            "max",
            "min",
            "distinct",
            "first_seen",
            "usual",
            "since",
            "of",
            "where",
            "over",
            "before",
            "settle",
            "at_least",
            "cap",
            "else",
            "from",
            "to");

    /** The parts of a rule that have an order of their own within. */
    enum Kind {
        RULE,
        SEQUENCE,
        NAMED,
        TEST,
        OTHER
    }

    /** The order at the top of a file, where only the parts within are ordered. */
    static final KeyOrder RULE = new KeyOrder(List.of(), List.of(), Kind.RULE);

    private static final KeyOrder LANGUAGES = of("zh", "en");
    private static final KeyOrder ANY = of();
    /** Steps, absences and features by their names, which stay in the order of the file. */
    private static final KeyOrder NAMES = new KeyOrder(List.of(), List.of(), Kind.NAMED);

    private static final KeyOrder PART = new KeyOrder(STEP_OR_FEATURE, List.of(), Kind.OTHER);

    private static KeyOrder of(String... first) {
        return new KeyOrder(List.of(first), List.of(), Kind.OTHER);
    }

    /** The order of the part below a key. */
    KeyOrder below(String key) {
        return switch (kind) {
            case RULE -> ofRule(key);
            case SEQUENCE -> NAMES;
            case NAMED -> PART;
            case TEST ->
                key.equals("events")
                        ? new KeyOrder(List.of("at", "event", "id"), List.of("reversed", "lists"), Kind.OTHER)
                        : of("at", "score", "level", "because");
            case OTHER -> LANGUAGES;
        };
    }

    private static KeyOrder ofRule(String key) {
        return switch (key) {
            case "title", "explain" -> LANGUAGES;
            case "sequence" -> new KeyOrder(List.of("within", "steps", "never"), List.of(), Kind.SEQUENCE);
            case "features" -> NAMES;
            case "score" -> of("id", "add", "if", "why");
            case "warn" -> of("at", "level", "action");
            case "suppress" -> of("per", "for", "unless_score_rises_by");
            case "except" -> of("id", "if", "reason", "until", "approved_by");
            case "tag" -> of("name", "for");
            case "tests" -> new KeyOrder(List.of("name", "events", "expect"), List.of(), Kind.TEST);
            default -> ANY;
        };
    }

    /** Where a key comes among the others. */
    int place(String key) {
        int early = first.indexOf(key);
        int late = last.indexOf(key);
        return early >= 0 ? early : late < 0 ? first.size() : first.size() + 1 + late;
    }
}
