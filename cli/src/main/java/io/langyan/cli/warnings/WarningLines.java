package io.langyan.cli.warnings;

import io.langyan.cli.report.Formats;
import io.langyan.cli.terminal.Terminal;
import io.langyan.cli.terminal.Terminal.Style;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Language;
import io.langyan.schema.DeskInstruction;
import io.langyan.schema.Explanation;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a warning into lines the way a desk reads it: how urgent, who, where, what happened, what to do and say. */
final class WarningLines {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(SHANGHAI);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(SHANGHAI);
    private static final String GAP = "  ";
    private static final String INDENT = "    ";

    private final Catalogue catalogue;
    private final Language language;
    private final Terminal terminal;
    private final boolean clear;

    /**
     * Lines for a terminal.
     *
     * @param clear whether people and numbers are shown without stars
     */
    WarningLines(Catalogue catalogue, Language language, Terminal terminal, boolean clear) {
        this.catalogue = catalogue;
        this.language = language;
        this.terminal = terminal;
        this.clear = clear;
    }

    /** One line: how urgent it is, who, what scheme and where. */
    String line(Warning warning) {
        return String.join(
                GAP,
                MOMENT.format(Instant.ofEpochMilli(warning.getTriggeredAt())),
                level(warning),
                state(warning),
                who(warning),
                scheme(warning),
                place(warning),
                terminal.styled(Style.FAINT, warning.getWarningId()));
    }

    /** What stands below that line: what happened, the money, what to do now and next, what to say first. */
    List<String> body(Warning warning) {
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + of(warning.getExplanation()));
        money(warning).ifPresent(line -> lines.add(INDENT + line));
        lines.add(INDENT + "→ " + instruction(warning));
        if (warning.getSayFirst() != null) {
            lines.add(INDENT + text("先说：", "say first: ") + of(warning.getSayFirst()));
        }
        if (!warning.getDegraded().isEmpty()) {
            lines.add(INDENT
                    + text("数据缺失：", "degraded, not read at the moment: ")
                    + String.join(", ", warning.getDegraded()));
        }
        return lines;
    }

    private String level(Warning warning) {
        String text = " " + language.of(Formats.level(warning.getLevel())) + " " + warning.getScore() + " ";
        return warning.getStatus() == WarningStatus.OPEN
                ? terminal.styled(style(warning.getLevel()), text)
                : terminal.styled(Style.FAINT, text);
    }

    private String state(Warning warning) {
        String merged = warning.getMergedInto() == null ? "" : " → " + warning.getMergedInto();
        return warning.getStatus() + "/" + warning.getChange() + merged + " #" + warning.getRevision() + " "
                + (warning.getFinal$() ? text("终", "final") : text("暂", "provisional"));
    }

    private String who(Warning warning) {
        String subject = clear ? warning.getSubjectId() : MaskedRecords.masked(warning.getSubjectId());
        String number = warning.getMsisdn() == null
                ? text("无号码", "no number on file")
                : clear ? warning.getMsisdn() : MaskedRecords.masked(warning.getMsisdn());
        return subject + " " + number;
    }

    private String scheme(Warning warning) {
        return language.of(Optional.ofNullable(catalogue.fraudTypes().get(warning.getFraudType()))
                .map(FraudType::label)
                .orElse(Formats.plain(warning.getFraudType())));
    }

    private String place(Warning warning) {
        String place = warning.getDivision() == null ? text("地点未知", "place unknown") : warning.getDivision();
        String bureau = warning.getSubBureau() == null || warning.getSubBureau().equals(warning.getDivision())
                ? ""
                : text(" 分局 ", " sub-bureau ") + warning.getSubBureau();
        boolean elsewhere = warning.getCentre() != null && !warning.getCentre().getOwn();
        return place
                + bureau
                + (elsewhere
                        ? text(" 外地中心 ", " centre of ") + warning.getCentre().getDivision()
                        : "");
    }

    private Optional<String> money(Warning warning) {
        if (warning.getAmountGoneMinor() == 0 && warning.getAmountAtRiskMinor() == 0) {
            return Optional.empty();
        }
        String gone = language.of(Formats.yuan(warning.getAmountGoneMinor()));
        String risk = language.of(Formats.yuan(warning.getAmountAtRiskMinor()));
        return Optional.of(text("已转出 " + gone + "，尚有风险 " + risk, gone + " gone, " + risk + " at risk"));
    }

    private String instruction(Warning warning) {
        DeskInstruction desk = warning.getDesk();
        if (desk == null) {
            return action(warning.getAction());
        }
        StringBuilder line = new StringBuilder(
                desk.getActions().isEmpty() ? text("无需处置", "nothing to be done") : actions(desk.getActions()));
        line.append(" (").append(desk.getStep());
        if (desk.getAttempt() > 1) {
            line.append(text("，第" + desk.getAttempt() + "次", ", attempt " + desk.getAttempt()));
        }
        if (desk.getRepeated() > 0) {
            line.append(text("，已催办" + desk.getRepeated() + "次", ", repeated " + desk.getRepeated() + " times"));
        }
        line.append(", ").append(desk.getReason()).append(')');
        if (desk.getDueAt() != null) {
            String due = CLOCK.format(Instant.ofEpochMilli(desk.getDueAt()));
            line.append(text("；" + due + "后：", "; at " + due + ": ")).append(actions(desk.getNextActions()));
        }
        if (desk.getAcknowledgeBy() != null) {
            String by = CLOCK.format(Instant.ofEpochMilli(desk.getAcknowledgeBy()));
            line.append(text("；外地中心须于" + by + "前签收", "; the other centre acknowledges by " + by));
        }
        return line.toString();
    }

    private String actions(List<String> names) {
        return names.stream().map(this::action).collect(Collectors.joining(text("、", ", ")));
    }

    private String action(String name) {
        return language.of(catalogue.actions().getOrDefault(name, Formats.plain(name)));
    }

    private String of(Explanation explanation) {
        return language.of(new Label(explanation.getZh(), explanation.getEn()));
    }

    private String text(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private static Style style(WarningLevel level) {
        return switch (level) {
            case EMERGENCY -> Style.ALARM;
            case HIGH -> Style.URGENT;
            case MEDIUM -> Style.ATTENTION;
            case LOW -> Style.STRONG;
        };
    }
}
