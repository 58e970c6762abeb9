package io.langyan.engine.plan;

/**
 * That the live detections of a rule do not warn for a while. It can only silence, in whatever version the rule is, and
 * ends by itself.
 *
 * @param muteId its identity
 * @param ruleId the rule
 * @param from the first trigger that it silences, event time in epoch milliseconds
 * @param until the first trigger that it silences no more, event time in epoch milliseconds
 */
public record Mute(String muteId, String ruleId, long from, long until) {
    /** Whether it silences what a rule says of a trigger of that time, epoch milliseconds. */
    public boolean silences(String rule, long time) {
        return time >= from && time < until && ruleId.equals(rule);
    }

    /** The same mute from a later moment on, where it would begin before. */
    Mute notBefore(long moment) {
        return moment <= from ? this : new Mute(muteId, ruleId, moment, until);
    }
}
