package io.langyan.bench.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a comparison covers.
 *
 * @param events how many events of the reference workload, at least {@link #LEAST_EVENTS}
 * @param rounds how often each competitor runs, not counting the warm-up
 * @param warmUpEvents how many events each competitor runs over before the first round; 0 for none
 * @param states where state lives, one after the other
 * @param competitors who runs, in the order of each round
 * @param output where the report goes; created where it does not exist
 */
public record BenchSettings(
        long events,
        int rounds,
        long warmUpEvents,
        List<StateChoice> states,
        List<Competitor> competitors,
        Path output) {
    /** Fewer events start no clock. */
    public static final long LEAST_EVENTS = 20_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException where a number is too small
     */
    public BenchSettings {
        if (events < LEAST_EVENTS || events % 2 != 0) {
            throw new IllegalArgumentException("expected an even number of at least " + LEAST_EVENTS
                    + " events, but found " + events + "; the published figures are for 6000000");
        }
        if (warmUpEvents != 0 && (warmUpEvents < LEAST_EVENTS || warmUpEvents % 2 != 0)) {
            throw new IllegalArgumentException("expected a warm-up of 0 or an even number of at least " + LEAST_EVENTS
                    + " events, but found " + warmUpEvents + "; as many as a round are usual");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException(
                    "expected at least one round, but found " + rounds + "; three are usual");
        }
        states = List.copyOf(states);
        competitors = List.copyOf(competitors);
    }
}
