package io.langyan.job.plan;

import io.langyan.engine.plan.Quarantine;
import io.langyan.schema.RuleStatusReason;
import java.util.concurrent.TimeUnit;

/** Says why a rule is in quarantine, with a code for programs and a sentence with figures for people. */
final class QuarantineReasons {
    private QuarantineReasons() {}

    static RuleStatusReason of(Quarantine quarantine) {
        return new RuleStatusReason(code(quarantine), sentence(quarantine));
    }

    private static String code(Quarantine quarantine) {
        return switch (quarantine.budget()) {
            case HITS -> "TOO_MANY_HITS";
            case TIME -> "TOO_SLOW";
            case STATE -> "TOO_MUCH_STATE";
        };
    }

    private static String sentence(Quarantine quarantine) {
        String of = quarantine.ruleId() + " version " + quarantine.version() + (quarantine.live() ? "" : " in shadow");
        return switch (quarantine.budget()) {
                    case HITS ->
                        of + ": expected at most " + quarantine.allowed() + " detections a minute, but found "
                                + quarantine.found() + "; let it ask for more before it finds something";
                    case TIME ->
                        of + ": expected evaluations of " + micros(quarantine.allowed()) + " µs on average, but found "
                                + micros(quarantine.found())
                                + " µs; shorten its windows, or have its trigger match less often";
                    case STATE ->
                        of + ": expected at most " + quarantine.allowed() + " bytes a person for it alone, but found "
                                + quarantine.found()
                                + " on average; shorten its windows, or have its steps match less often";
                }
                + ", raise its version and publish it";
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
