package io.langyan.cli.demo;

import io.langyan.cli.terminal.Terminal;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningPayee;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Shows warnings as they become readable, and takes the time it took. */
final class Desk implements BiConsumer<Warning, Long> {
    private final WarningBoard board;
    private final WarningView view;
    private final Terminal terminal;
    private final EvidenceClock clock;
    private final Latencies latencies;

    Desk(WarningBoard board, WarningView view, Terminal terminal, EvidenceClock clock, Latencies latencies) {
        this.board = board;
        this.view = view;
        this.terminal = terminal;
        this.clock = clock;
        this.latencies = latencies;
    }

    @Override
    public void accept(Warning warning, Long readableAt) {
        if (!board.accept(warning)) {
            return;
        }
        OptionalLong delay = isAlarm(warning) ? delay(warning, readableAt) : OptionalLong.empty();
        delay.ifPresent(latencies::add);
        terminal.line("");
        view.lines(warning, delay).forEach(terminal::line);
    }

    /** Whether new evidence brought the record about; corrections and finals wait for the watermark. */
    private static boolean isAlarm(Warning warning) {
        return !warning.getFinal$()
                && (warning.getChange() == WarningChange.OPENED || warning.getChange() == WarningChange.RAISED);
    }

    private OptionalLong delay(Warning warning, long readableAt) {
        // What is paid after a warning raises it, and is no evidence of any rule.
        List<String> evidence = Stream.concat(
                        warning.getContributions().stream()
                                .flatMap(contribution -> contribution.getEvidence().stream()),
                        warning.getPayees().stream().map(WarningPayee::getEndToEndId))
                .toList();
        OptionalLong decisive = clock.decisive(evidence, warning.getEmittedAt());
        return decisive.isPresent() ? OptionalLong.of(readableAt - decisive.getAsLong()) : decisive;
    }
}
