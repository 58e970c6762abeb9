package io.langyan.engine.core;

/** Everything remembered about one entity. Mutable, owned by one thread. */
public final class Profile {
    /** Stands for "no timer wanted". */
    public static final long NO_TIMER = Long.MAX_VALUE;

    /** Event time at which {@link SubjectCore#onWatermark} wants to be called for this entity, or {@link #NO_TIMER}. */
    public long timer() {
        return NO_TIMER;
    }

    /** A deep copy that shares nothing mutable. */
    public Profile copy() {
        return new Profile();
    }
}
