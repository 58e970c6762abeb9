package io.langyan.cli.demo;

import io.langyan.cli.terminal.Terminal;
import io.langyan.cli.terminal.Terminal.Style;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts a warning on the screen the way a dispatch desk reads it: how urgent, who, what happened, what to do. */
final class WarningView {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String INDENT = "          ";

    private final Catalogue catalogue;
    private final Terminal terminal;

    WarningView(Catalogue catalogue, Terminal terminal) {
        this.catalogue = catalogue;
        this.terminal = terminal;
    }

    /**
     * The lines of a warning.
     *
     * @param warning the record
     * @param delay milliseconds from the decisive record to the moment the warning could be read, where known
     */
    List<String> lines(Warning warning, OptionalLong delay) {
        Label scheme = Optional.ofNullable(catalogue.fraudTypes().get(warning.getFraudType()))
                .map(type -> type.label())
                .orElse(new Label(warning.getFraudType(), warning.getFraudType()));
        Label action = catalogue
                .actions()
                .getOrDefault(warning.getAction(), new Label(warning.getAction(), warning.getAction()));
        if (warning.getStatus() == WarningStatus.WITHDRAWN) {
            return List.of(terminal.styled(
                    Style.FAINT,
                    clock(warning) + "  WITHDRAWN 已撤回  " + who(warning) + "  " + scheme.zh() + " / " + scheme.en()
                            + revision(warning)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(clock(warning) + "  " + level(warning) + "  " + who(warning) + "  " + scheme.zh() + " / "
                + scheme.en() + revision(warning) + delay(delay));
        lines.add(INDENT + warning.getExplanation().getZh());
        lines.add(INDENT + warning.getExplanation().getEn());
        lines.add(INDENT + "→ " + action.zh() + " / " + action.en());
        return lines;
    }

    private static String clock(Warning warning) {
        return CLOCK.format(Instant.ofEpochMilli(warning.getTriggeredAt()));
    }

    private String level(Warning warning) {
        String text = warning.getLevel() + " " + zh(warning.getLevel()) + " " + warning.getScore();
        return terminal.styled(style(warning.getLevel()), " " + text + " ");
    }

    private static String who(Warning warning) {
        return warning.getMsisdn() == null ? "(no number on file)" : masked(warning.getMsisdn());
    }

    /** Country code and three digits, stars, the last four digits. */
    static String masked(String msisdn) {
        int shown = Math.max(0, Math.min(6, msisdn.length() - 8));
        String tail = msisdn.length() < 8 ? "" : msisdn.substring(msisdn.length() - 4);
        return msisdn.substring(0, shown) + "****" + tail;
    }

    private static String revision(Warning warning) {
        return warning.getRevision() == 1
                ? ""
                : "  [revision " + warning.getRevision() + ": " + warning.getChange() + "]";
    }

    private String delay(OptionalLong delay) {
        return delay.isEmpty()
                ? ""
                : terminal.styled(Style.FAINT, "  readable " + delay.getAsLong() + " ms after the decisive record");
    }

    private static Style style(WarningLevel level) {
        return switch (level) {
            case EMERGENCY -> Style.ALARM;
            case HIGH -> Style.URGENT;
            case MEDIUM -> Style.ATTENTION;
            case LOW -> Style.STRONG;
        };
    }

    private static String zh(WarningLevel level) {
        return switch (level) {
            case EMERGENCY -> "紧急";
            case HIGH -> "高危";
            case MEDIUM -> "中危";
            case LOW -> "低危";
        };
    }
}
