package io.langyan.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.event.Event;
import io.langyan.engine.inspect.Answer;
import io.langyan.engine.inspect.HistoryInspector;
import io.langyan.engine.inspect.LineTrace;
import io.langyan.engine.inspect.Obstacle;
import io.langyan.engine.inspect.Trace;
import io.langyan.engine.inspect.TracedCondition;
import io.langyan.engine.rule.CheckedRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is told of why a rule warned or did not is what it did: over random rules and histories every trace has the
 * oracle's verdict, and nothing that the oracle finds is without a trace.
 */
class InspectionTest {
    private static final int HISTORIES = Integer.getInteger("langyan.histories", 600);
    private static final long FIRST_SEED = Long.getLong("langyan.seed", 1);

    @Test
    void shouldTellOfEveryTriggerWhatTheOracleSays() {
        Map<Trace.Outcome, Integer> outcomes = new EnumMap<>(Trace.Outcome.class);
        Map<Obstacle.Kind, Integer> obstacles = new EnumMap<>(Obstacle.Kind.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            // Given
            Trial trial = RandomHistoriesTest.trial(seed, Trial.Mode.BUSY);
            List<Event> records =
                    trial.arrivals().stream().map(Arrival::event).distinct().toList();
            List<Finding> expected = List.copyOf(Sample.oracle(trial.settings())
                    .judge(trial.rules(), records)
                    .findings());

            for (CheckedRule rule : trial.rules()) {
                // When
                List<Trace> traces = new HistoryInspector(Sample.CATALOGUE, trial.rules(), rule, trial.settings())
                        .inspect(Sample.SUBJECT, records, any -> true);

                // Then
                boolean live = rule.status() == CheckedRule.Status.LIVE;
                assertThat(traces.stream()
                                .flatMap(trace -> trace.finding().stream())
                                .map(Published::comparable))
                        .as("findings of %s, seed %s", rule.id(), seed)
                        .containsExactlyInAnyOrderElementsOf(expected.stream()
                                .filter(finding -> finding.ruleId().equals(rule.id()) && finding.live() == live)
                                .toList());
                for (Trace trace : traces) {
                    assertIsConsistent(trace, seed);
                    outcomes.merge(trace.outcome(), 1, Integer::sum);
                    trace.obstacles().forEach(obstacle -> obstacles.merge(obstacle.kind(), 1, Integer::sum));
                }
            }
        }
        assertThat(outcomes).as("outcomes that histories came to").containsOnlyKeys(Trace.Outcome.values());
        assertThat(obstacles).as("obstacles that histories had").containsOnlyKeys(Obstacle.Kind.values());
    }

    private static void assertIsConsistent(Trace trace, long seed) {
        String what = "trace of " + trace.triggerId() + ", seed " + seed;
        trace.finding().ifPresent(finding -> {
            assertThat(trace.score()).as(what).isEqualTo(finding.score());
            assertThat(trace.lines().stream()
                            .filter(line -> line.answer() == Answer.TRUE)
                            .map(LineTrace::id))
                    .as(what)
                    .containsExactlyElementsOf(
                            finding.lines().stream().map(Line::id).toList());
        });
        if (trace.outcome() == Trace.Outcome.BELOW_LADDER) {
            assertThat(trace.score()).as(what).isLessThan(trace.firstRung().at());
        }
        if (trace.outcome() == Trace.Outcome.NO_CHAIN) {
            assertThat(trace.obstacles()).as(what).isNotEmpty();
        }
        if (!trace.lines().isEmpty()) {
            assertThat(trace.steps()).as(what).allMatch(step -> step.holds());
        }
        conditions(trace)
                .forEach(condition -> assertThat(condition.answer())
                        .as(what + ": " + condition)
                        .isEqualTo(composed(condition)));
    }

    private static Stream<TracedCondition> conditions(Trace trace) {
        return Stream.of(
                        trace.steps().stream().map(step -> step.where()),
                        trace.lines().stream().map(LineTrace::condition),
                        trace.obstacles().stream()
                                .map(obstacle -> obstacle.event().where()))
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .flatMap(InspectionTest::withParts);
    }

    private static Stream<TracedCondition> withParts(TracedCondition condition) {
        return Stream.concat(Stream.of(condition), condition.parts().stream().flatMap(InspectionTest::withParts));
    }

    /** RULES S8. */
    private static Answer composed(TracedCondition condition) {
        List<Answer> parts =
                condition.parts().stream().map(TracedCondition::answer).toList();
        if (parts.isEmpty()) {
            return condition.answer();
        } else if (parts.size() == 1) {
            return parts.get(0) == Answer.MISSING
                    ? Answer.MISSING
                    : parts.get(0) == Answer.TRUE ? Answer.FALSE : Answer.TRUE;
        }
        Answer decisive = condition.text().contains(" or ") && !isAnd(condition) ? Answer.TRUE : Answer.FALSE;
        return parts.contains(decisive) ? decisive : parts.contains(Answer.MISSING) ? Answer.MISSING : parts.get(0);
    }

    private static boolean isAnd(TracedCondition condition) {
        String joined = String.join(
                " and ",
                condition.parts().stream()
                        .map(part ->
                                part.text().contains(" or ") && part.parts().size() > 1 && !isAnd(part)
                                        ? "(" + part.text() + ")"
                                        : part.text())
                        .toList());
        return joined.equals(condition.text());
    }
}
