package io.langyan.cli.rules;

import io.langyan.cli.backtest.figures.Period;
import io.langyan.cli.command.UserError;
import io.langyan.records.decode.IsoTimes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The part of a history that a report is about. */
final class PeriodOptions {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "Report on what happens from this event time on: a day (2026-03-01, in Asia/Shanghai) or a time"
                            + " with a zone. What came before is read as history.")
    private String from;

    @Option(names = "--until", paramLabel = "TIME", description = "Report on what happens before this event time.")
    private String until;

    /**
     * The period.
     *
     * @throws UserError where a bound is no time, or it ends before it begins
     */
    Period period() {
        Period period = new Period(time("--from", from), time("--until", until));
        if (period.from().orElse(Long.MIN_VALUE) >= period.until().orElse(Long.MAX_VALUE)) {
            throw UserError.usage("expected --until after --from, but found " + until + " and " + from
                    + ". The first moment is included, the last is not.");
        }
        return period;
    }

    private static OptionalLong time(String option, String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        OptionalLong time = IsoTimes.parse(text);
        return time.isPresent() ? time : OptionalLong.of(day(option, text));
    }

    private static long day(String option, String text) {
        try {
            return LocalDate.parse(text)
                    .atStartOfDay()
                    .toInstant(Period.SHANGHAI)
                    .toEpochMilli();
        } catch (DateTimeException e) {
            throw UserError.usage("expected " + option + " to be a day or a time with a zone, but found '" + text
                    + "'. Write 2026-03-01 or 2026-03-01T09:30:00+08:00.");
        }
    }
}
