package io.langyan.engine.ruletest;

import io.langyan.engine.diagnostic.Span;
import java.util.List;

/**
 * A test that a rule carries with it: what happens to one person, and which warnings that must give.
 *
 * @param name what the case is
 * @param span where it stands
 * @param events what happens, in the order of the file
 * @param expected every warning that must stand at the end; none for a quiet case
 */
public record RuleTest(String name, Span span, List<TestEvent> events, List<Expectation> expected) {
    /** Copies its lists. */
    public RuleTest {
        events = List.copyOf(events);
        expected = List.copyOf(expected);
    }
}
