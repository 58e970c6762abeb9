package io.langyan.simulator.cases;

import io.langyan.simulator.people.Numbers;

/** What kind of number a call of a case shows. */
enum NumberKind {
    ABROAD(true),
    VIRTUAL(true),
    SERVICE_400(true),
    POLICE_LIKE(true),
    LOCAL(false),
    FIXED(false);

    private final boolean risky;

    NumberKind(boolean risky) {
        this.risky = risky;
    }

    /** Whether swindlers are known to call from such numbers. */
    boolean isRisky() {
        return risky;
    }

    String number(long key) {
        return switch (this) {
            case ABROAD -> Numbers.abroad(key);
            case VIRTUAL -> Numbers.virtual(key);
            case SERVICE_400 -> Numbers.service400(key);
            case POLICE_LIKE -> Numbers.policeLike(key);
            case LOCAL -> Numbers.stranger(key);
            case FIXED -> Numbers.fixed(key);
        };
    }
}
