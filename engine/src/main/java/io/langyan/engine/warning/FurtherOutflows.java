package io.langyan.engine.warning;

import io.langyan.engine.detection.Crowding;
import io.langyan.engine.detection.Destination;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The payments of a person with detections that a warning counts whether or not a rule cites them (RULES S16): those
 * after its first detection, up to 24 hours after its newest. In (time, id) order. Mutable.
 */
public final class FurtherOutflows {
    /** The most payments that are kept one by one; of more, those in the middle become one. */
    public static final int MOST_KEPT = 128;

    static final Comparator<Outflow> ORDER =
            Comparator.comparingLong(Outflow::time).thenComparing(Outflow::endToEndId);
    /** The oldest that are kept one by one whatever comes. */
    private static final int FIRST_KEPT = MOST_KEPT / 2;

    /** Begins the name of what stands for several payments. */
    private static final String SEVERAL = "…";

    private final List<Outflow> outflows;

    /** No payments. */
    public FurtherOutflows() {
        this(new ArrayList<>(0));
    }

    /** Payments as they are stored, in (time, id) order; the list becomes its own. */
    public FurtherOutflows(List<Outflow> outflows) {
        this.outflows = outflows;
    }

    /** All of them, in (time, id) order. */
    public List<Outflow> all() {
        return Collections.unmodifiableList(outflows);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return outflows.isEmpty();
    }

    /** A copy. */
    public FurtherOutflows copy() {
        return new FurtherOutflows(new ArrayList<>(outflows));
    }

    /**
     * Takes in a payment, or what is known of it now.
     *
     * @return how many payments are no longer kept one by one because of it
     */
    public int put(Outflow outflow) {
        int place = Collections.binarySearch(outflows, outflow, ORDER);
        if (place >= 0) {
            outflows.set(place, outflow);
            return 0;
        }
        outflows.add(-place - 1, outflow);
        if (outflows.size() <= MOST_KEPT) {
            return 0;
        }
        Outflow later = outflows.remove(FIRST_KEPT + 1);
        outflows.set(FIRST_KEPT, both(outflows.get(FIRST_KEPT), later));
        return 1;
    }

    /** Nobody's account any more, but the money of both; what is taken back of it is not told any more. */
    private static Outflow both(Outflow earlier, Outflow later) {
        String id = later.endToEndId();
        return new Outflow(
                "",
                Math.addExact(amount(earlier), amount(later)),
                id.startsWith(SEVERAL) ? id : SEVERAL + id,
                later.time(),
                later.balanceAfterMinor(),
                false,
                Destination.UNKNOWN);
    }

    private static long amount(Outflow outflow) {
        return outflow.retracted() || outflow.amountMinor() == Event.MISSING ? 0 : outflow.amountMinor();
    }

    /**
     * Notes that a payment was taken back.
     *
     * @param isTakenBack whether what is known of its change concerns a payment of that time
     */
    public void takeBack(String endToEndId, Predicate<Outflow> isTakenBack) {
        outflows.replaceAll(outflow ->
                outflow.endToEndId().equals(endToEndId) && isTakenBack.test(outflow) ? outflow.takenBack() : outflow);
    }

    /** Forgets payments. */
    public void removeIf(Predicate<Outflow> isForgotten) {
        outflows.removeIf(isForgotten);
    }

    /** Those that an episode counts, in (time, id) order. */
    List<Outflow> of(Episode episode) {
        if (outflows.isEmpty()) {
            return List.of();
        }
        long after = episode.first().triggeredAt();
        long until = episode.newest().triggeredAt() + Crowding.GAP_MILLIS;
        return outflows.stream()
                .filter(outflow -> outflow.time() > after && outflow.time() <= until)
                .toList();
    }
}
