package io.langyan.job.subject;

import io.langyan.engine.core.Profile;

/**
 * All that is remembered of one person: the engine's profile, and which timer wakes it. Both live in one value so that an
 * event costs one read and at most one write.
 */
public final class SubjectState {
    private final Profile profile;
    private long registeredTimer;

    /**
     * The state of a person.
     *
     * @param profile what the engine remembers
     * @param registeredTimer the event time of the timer that is registered, or {@link Profile#NO_TIMER}
     */
    public SubjectState(Profile profile, long registeredTimer) {
        this.profile = profile;
        this.registeredTimer = registeredTimer;
    }

    /** What the engine remembers. */
    public Profile profile() {
        return profile;
    }

    /** Event time of the timer that is registered, or {@link Profile#NO_TIMER}. */
    public long registeredTimer() {
        return registeredTimer;
    }

    /** Remembers which timer is registered. */
    public void registeredTimer(long timer) {
        this.registeredTimer = timer;
    }

    /** A copy that shares nothing that changes. */
    public SubjectState copy() {
        return new SubjectState(profile.copy(), registeredTimer);
    }
}
