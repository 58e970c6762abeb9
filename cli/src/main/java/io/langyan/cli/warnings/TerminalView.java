package io.langyan.cli.warnings;

import io.langyan.cli.report.Formats;
import io.langyan.cli.terminal.Terminal;
import io.langyan.cli.terminal.Terminal.Style;
import io.langyan.engine.diagnostic.Language;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows warnings on a terminal. Of those that come at once the most urgent stand first; what is more than a screenful is
 * told in one line by level, but for what is an emergency, which keeps a line of its own.
 */
final class TerminalView implements WarningView {
    private static final int REMEMBERED = 10_000;

    private final WarningLines lines;
    private final Terminal terminal;
    private final Language language;
    private final int screenful;
    private final boolean latest;
    private final Map<String, List<String>> shown = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Burst burst = new Burst();

    /**
     * A view on that terminal.
     *
     * @param screenful how many of the warnings that come at once are shown in full
     * @param latest whether only the newest record of each is shown, of those that come at once
     */
    TerminalView(WarningLines lines, Terminal terminal, Language language, int screenful, boolean latest) {
        this.lines = lines;
        this.terminal = terminal;
        this.language = language;
        this.screenful = screenful;
        this.latest = latest;
    }

    @Override
    public void add(Warning warning) {
        burst.add(warning);
    }

    @Override
    public void flush() {
        if (burst.isEmpty()) {
            return;
        }
        List<List<Warning>> ordered = burst.mostUrgentFirst();
        burst = new Burst();
        int full = Math.min(screenful, ordered.size());
        for (List<Warning> revisions : ordered.subList(0, full)) {
            (latest ? List.of(Burst.newest(revisions)) : revisions).forEach(this::show);
        }
        summarise(ordered.subList(full, ordered.size()));
    }

    /** What a revision says no differently from the one shown before is not said again. */
    private void show(Warning warning) {
        List<String> body = lines.body(warning);
        boolean known = body.equals(shown.put(warning.getWarningId(), body));
        terminal.line(lines.line(warning));
        if (!known && warning.getStatus() == WarningStatus.OPEN) {
            body.forEach(terminal::line);
        }
    }

    private void summarise(List<List<Warning>> rest) {
        List<Warning> counted = new ArrayList<>();
        for (List<Warning> revisions : rest) {
            Warning newest = Burst.newest(revisions);
            if (newest.getStatus() == WarningStatus.OPEN && newest.getLevel() == WarningLevel.EMERGENCY) {
                terminal.line(lines.line(newest));
            } else {
                counted.add(newest);
            }
        }
        if (!counted.isEmpty()) {
            terminal.line(terminal.styled(Style.STRONG, summary(counted)));
        }
    }

    private String summary(List<Warning> counted) {
        String number = Formats.number(counted.size());
        String levels = Tally.of(counted, language);
        return language == Language.ZH ? "另有 " + number + " 条：" + levels : "and " + number + " more: " + levels;
    }
}
