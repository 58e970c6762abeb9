package io.langyan.engine.language;

import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.SourceText;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.rule.CheckedRule;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The versions of rules with the hashes of their content, as {@code rules.lock} keeps them: a line a rule, with its id,
 * its version and the {@link ContentHash}.
 */
public final class VersionLock {
    private final Map<String, Locked> locked;

    private VersionLock(Map<String, Locked> locked) {
        this.locked = locked;
    }

    /** Reads a lock; lines that are none are passed over, as if their rules had never been locked. */
    public static VersionLock read(String text) {
        Map<String, Locked> locked = new TreeMap<>();
        text.lines().map(line -> line.strip().split(" +")).forEach(words -> {
            if (words.length == 3 && words[1].matches("[0-9]{1,6}")) {
                locked.put(words[0], new Locked(Integer.parseInt(words[1]), words[2]));
            }
        });
        return new VersionLock(locked);
    }

    /** What is to be said of a rule whose content is not that of its version. */
    public Optional<Diagnostic> check(CheckedRule rule, RuleSource source) {
        Locked known = locked.get(rule.id());
        if (known == null
                || rule.version() > known.version()
                || rule.version() == known.version() && ContentHash.of(source).equals(Optional.of(known.hash()))) {
            return Optional.empty();
        }
        int next = known.version() + 1;
        return Optional.of(
                Diagnostic.at(versionOf(source), Message.VERSION_NOT_RISEN, known.version(), rule.version(), next));
    }

    /** The lock with a rule as it is now. */
    public VersionLock with(CheckedRule rule, RuleSource source) {
        Map<String, Locked> more = new TreeMap<>(locked);
        more.put(rule.id(), new Locked(rule.version(), ContentHash.of(source).orElseThrow()));
        return new VersionLock(more);
    }

    /** The lock as text, by id. */
    public String write() {
        return locked.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().version() + " "
                        + entry.getValue().hash() + "\n")
                .collect(Collectors.joining());
    }

    private static Span versionOf(RuleSource source) {
        String text = source.text();
        int line = text.startsWith("version:") ? 0 : text.indexOf("\nversion:") + 1;
        int end = text.indexOf('\n', line);
        int first = text.codePointCount(0, line);
        return new SourceText(source.path(), text).span(first, text.codePointCount(0, end < 0 ? text.length() : end));
    }

    private record Locked(int version, String hash) {}
}
