package io.langyan.engine.language.check;

import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The last day of an exception. Whether it is right depends on the day on which somebody asks, which the compiler never
 * does.
 *
 * @param span where the day stands
 * @param exemption the name of the exception
 * @param until its last day
 */
public record Expiry(Span span, String exemption, LocalDate until) {
    /** What is to be said of it on a day: that it is over, or that it lasts for more than a year. */
    public Optional<Diagnostic> on(LocalDate today) {
        if (until.isBefore(today)) {
            return Optional.of(Diagnostic.at(span, Message.EXEMPTION_EXPIRED, exemption, until));
        }
        LocalDate latest = today.plusYears(1);
        return until.isAfter(latest)
                ? Optional.of(Diagnostic.at(span, Message.EXEMPTION_TOO_LONG, exemption, latest, until))
                : Optional.empty();
    }
}
