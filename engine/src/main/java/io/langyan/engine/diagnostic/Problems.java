package io.langyan.engine.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that an author hears of all of it at once. */
public final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * Notes a problem.
     *
     * @param span where
     * @param message which
     * @param arguments what the message's placeholders stand for: {@link io.langyan.engine.catalogue.Label}s or anything
     *     that reads the same in every language
     */
    public void report(Span span, Message message, Object... arguments) {
        found.add(Diagnostic.at(span, message, arguments));
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many problems there are so far. */
    public int count() {
        return found.size();
    }

    /** All problems, in the order in which they were found. */
    public List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
