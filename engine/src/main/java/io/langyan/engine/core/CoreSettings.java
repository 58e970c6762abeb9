package io.langyan.engine.core;

import io.langyan.engine.warning.CombinedLadder;
import java.time.Duration;

/**
 * The limits of the state core (DESIGN 3.2).
 *
 * @param reach how far back a record can change an outcome: a record of event time e acts on triggers from e − reach on
 * @param silence after how long without a record a call counts as ended at its last record
 * @param maxTail the most events of one entity that are kept raw only because a record may still change what they
 *     mean; more are counted as overflow
 * @param maxExact the most events that a window is computed from one by one (RULES S1)
 * @param maxEpisode the most detections that a warning is made of, but for those that make it more urgent
 * @param maxQuiet the most detections that are remembered without being part of a warning; older ones can be corrected
 *     no more, which is counted as overflow
 * @param maxNamed the most payments that a warning names one by one without a detection that cites them; of more, the
 *     amounts alone count
 * @param ladder the level that the combined score of a warning asks for
 * @param falseAlarm for how long the rules behind a false alarm do not warn of that person
 * @param cold whether features are missing of a person who has not been observed for long enough (RULES S10)
 */
public record CoreSettings(
        Duration reach,
        Duration silence,
        int maxTail,
        int maxExact,
        int maxEpisode,
        int maxQuiet,
        int maxNamed,
        CombinedLadder ladder,
        Duration falseAlarm,
        boolean cold) {
    /**
     * Four hours, six hours, 256 events, 256 events, 32 and 64 detections, 32 payments, the usual ladder, seven days; every
     * feature is warm.
     */
    public static final CoreSettings DEFAULT = new CoreSettings(
            Duration.ofHours(4),
            Duration.ofHours(6),
            256,
            256,
            32,
            64,
            32,
            CombinedLadder.DEFAULT,
            Duration.ofDays(7),
            false);

    /** The same limits, with features that are missing until they are warm, or never. */
    public CoreSettings withCold(boolean newCold) {
        return new CoreSettings(
                reach, silence, maxTail, maxExact, maxEpisode, maxQuiet, maxNamed, ladder, falseAlarm, newCold);
    }

    /** The same limits, with other bounds of the combined score. */
    public CoreSettings withLadder(CombinedLadder newLadder) {
        return new CoreSettings(
                reach, silence, maxTail, maxExact, maxEpisode, maxQuiet, maxNamed, newLadder, falseAlarm, cold);
    }

    /** The same limits, with false alarms that are heeded for another time. */
    public CoreSettings withFalseAlarm(Duration newFalseAlarm) {
        return new CoreSettings(
                reach, silence, maxTail, maxExact, maxEpisode, maxQuiet, maxNamed, ladder, newFalseAlarm, cold);
    }
}
