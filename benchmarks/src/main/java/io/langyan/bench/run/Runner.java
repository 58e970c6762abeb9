package io.langyan.bench.run;

import io.langyan.bench.workload.Detection;
import io.langyan.bench.workload.HitSet;
import io.langyan.bench.workload.ReferenceMessages;
import io.langyan.bench.workload.ReferenceOracle;
import io.langyan.bench.workload.ReferenceWorkload;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs competitors in turn, round by round, so that what drifts on the machine hits all of them alike. */
public final class Runner {
    private static final long GENERATED_ALONE = 1_000_000;

    private final BenchSettings settings;
    private final PrintWriter progress;

    /** A runner that tells its progress line by line. */
    public Runner(BenchSettings settings, PrintWriter progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs everything.
     *
     * @throws WrongHitsException where a competitor does not find what the oracle finds
     * @throws Exception where a trial fails
     */
    public Comparison run() throws Exception {
        Map<String, String> machine = Machine.describe();
        say("Expected hits of %,d events, by the oracle ...", settings.events());
        Map<Detection, HitSet> expected = ReferenceOracle.hits(settings.events());
        expected.forEach((detection, hits) -> say("  %s: %s", detection.ruleId(), hits));
        double generator = generatorPerSecond();
        int profileBytes = ProfileSize.average(settings.events());
        say("One thread makes %,.0f messages/s; a profile has %d bytes on average.", generator, profileBytes);
        List<Measurement> measurements = new ArrayList<>();
        for (StateChoice state : settings.states()) {
            warmUp(state, profileBytes);
            for (int round = 1; round <= settings.rounds(); round++) {
                for (Competitor competitor : orderOf(round)) {
                    System.gc();
                    Measurement measured =
                            new Trial(competitor, state, round, settings.events(), profileBytes).run(round, expected);
                    measurements.add(measured);
                    tell(measured);
                }
            }
        }
        return new Comparison(settings, machine, expected, profileBytes, generator, measurements);
    }

    /** Who goes first changes from round to round: what one trial leaves behind should not always meet the same next. */
    private List<Competitor> orderOf(int round) {
        List<Competitor> order = new ArrayList<>(settings.competitors());
        Collections.rotate(order, round - 1);
        return order;
    }

    private void warmUp(StateChoice state, int profileBytes) throws Exception {
        if (settings.warmUpEvents() == 0) {
            return;
        }
        say("Warm-up on %s ...", state.label());
        Map<Detection, HitSet> expected = ReferenceOracle.hits(settings.warmUpEvents());
        for (Competitor competitor : settings.competitors()) {
            new Trial(competitor, state, 0, settings.warmUpEvents(), profileBytes).run(0, expected);
        }
    }

    private double generatorPerSecond() {
        long characters = 0;
        long started = 0;
        for (int half = 0; half < 2; half++) {
            started = System.nanoTime();
            for (long sequence = 0; sequence < GENERATED_ALONE; sequence++) {
                characters += ReferenceMessages.message(ReferenceWorkload.event(sequence))
                        .subjectId()
                        .length();
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return characters == 0 ? 0 : GENERATED_ALONE / seconds;
    }

    private void tell(Measurement measured) {
        say(
                "%-7s round %d  %-10s %,11.0f events/s  %5.2f us CPU  %4.1f%% GC%s",
                measured.state().label(),
                measured.round(),
                measured.competitor().label(),
                measured.eventsPerSecond(),
                measured.cpuMicrosPerEvent(),
                measured.collectorShare() * 100,
                measured.disturbed()
                        ? String.format(Locale.ROOT, "  disturbed: other load on %.2f cores", measured.otherCores())
                        : "");
    }

    private void say(String format, Object... values) {
        progress.println(String.format(Locale.ROOT, format, values));
        progress.flush();
    }
}
