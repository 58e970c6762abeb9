package io.langyan.engine.warning;

/**
 * What was last published of an episode.
 *
 * @param ordinal 1, 2, … per person
 * @param revision the newest revision
 * @param fate what that revision made of the warning
 * @param isFinal whether that revision was final
 * @param everFinal whether any revision since it was last opened was final, so that its end has to take that back
 * @param next the watermark at which there is more to say of it, epoch milliseconds; {@link #NEVER} for nothing foreseen
 */
public record PublishedWarning(int ordinal, int revision, Fate fate, boolean isFinal, boolean everFinal, long next) {
    /** Stands for a watermark that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What became of a warning. */
    public enum Fate {
        /** It is open. */
        OPEN,
        /** Its episode is over. */
        OVER,
        /** It was withdrawn, or another warning took it over. */
        GONE
    }

    /** Whether it is not gone. */
    boolean stands() {
        return fate != Fate.GONE;
    }

    PublishedWarning revised(Fate newFate, boolean nowFinal) {
        boolean gone = newFate == Fate.GONE;
        return new PublishedWarning(
                ordinal, revision + 1, newFate, nowFinal, !gone && (stands() && everFinal || nowFinal), NEVER);
    }

    PublishedWarning next(long watermark) {
        return new PublishedWarning(ordinal, revision, fate, isFinal, everFinal, watermark);
    }
}
