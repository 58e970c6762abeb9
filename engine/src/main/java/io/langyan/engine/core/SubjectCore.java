package io.langyan.engine.core;

import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;

/**
 * The core for rules on persons: given what is remembered about a person and one more record, tells what to remember
 * from now on and what to publish. Pure: no clock, no I/O. One instance serves one thread.
 */
public final class SubjectCore {
    private final Plan plan;

    /** A core for a plan under the given limits. */
    public SubjectCore(Plan plan, CoreSettings settings) {
        this.plan = plan;
    }

    /** The plan it evaluates. */
    public Plan plan() {
        return plan;
    }

    /**
     * Takes one record into account.
     *
     * @param subjectId whose profile it is
     * @param profile what is remembered; changed in place, unless the outcome says duplicate
     * @param event a record that the plan wants
     * @param late whether the source judged the record late (RULES S6)
     * @param watermark the watermark in epoch milliseconds; Long.MIN_VALUE before the first
     */
    public Outcome onEvent(String subjectId, Profile profile, Event event, boolean late, long watermark) {
        return Outcome.NOTHING;
    }

    /**
     * Publishes what has become final and forgets what can no longer matter. Call it when the watermark has reached
     * {@link Profile#timer()}.
     */
    public Outcome onWatermark(String subjectId, Profile profile, long watermark) {
        return Outcome.NOTHING;
    }

    /** Remembers how the person is reached; used by warnings from then on (RULES S15). */
    public void onContact(Profile profile, Contact contact) {}
}
