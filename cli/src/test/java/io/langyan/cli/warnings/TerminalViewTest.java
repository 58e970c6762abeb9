package io.langyan.cli.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.command.CatalogueFile;
import io.langyan.cli.terminal.Terminal;
import io.langyan.engine.diagnostic.Language;
import io.langyan.schema.DeskInstruction;
import io.langyan.schema.Explanation;
import io.langyan.schema.ResponsibleCentre;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalViewTest {
    private final StringWriter written = new StringWriter();

    @Test
    void shouldTellWhoIsBeingSwindledWhereAndWhatToDoWithStars() {
        // Given
        Warning warning = Warning.newBuilder(
                        SampleWarnings.opened("w1", "msisdn:+8615400010011", WarningLevel.EMERGENCY, 95))
                .setSubBureau("340104")
                .setSayFirst(new Explanation("您好，我是反诈中心", "this is the anti-fraud centre"))
                .setCentre(new ResponsibleCentre("340200", false))
                .setDegraded(List.of("calls"))
                .setDesk(DeskInstruction.newBuilder()
                        .setStep("call_again")
                        .setActions(List.of("call_victim", "send_sms"))
                        .setAttempt(2)
                        .setRepeated(1)
                        .setReason("BUSY")
                        .setSince(SampleWarnings.TRIGGERED)
                        .setDueAt(SampleWarnings.TRIGGERED + 300_000)
                        .setNextActions(List.of("visit"))
                        .setAcknowledgeBy(SampleWarnings.TRIGGERED + 60_000)
                        .build())
                .build();

        // When
        show(view(Language.EN, 10, false), warning);

        // Then
        assertThat(written.toString().lines())
                .containsExactly(
                        "03-11 14:33:20   EMERGENCY 95   OPEN/OPENED #1 provisional  msisdn:154****0011 154****0011"
                                + "  fake customer service  340102 sub-bureau 340104 centre of 340200  w1",
                        "    paid while on the call",
                        "    30,000 yuan gone, 12,500.50 yuan at risk",
                        "    → call the victim now, send an SMS (call_again, attempt 2, repeated 1 times, BUSY);"
                                + " at 14:38:20: send officers to the door; the other centre acknowledges by 14:34:20",
                        "    say first: this is the anti-fraud centre",
                        "    degraded, not read at the moment: calls");
    }

    @Test
    void shouldSpeakChinese() {
        // When
        show(view(Language.ZH, 10, false), SampleWarnings.opened("w1", "P-000000000001", WarningLevel.HIGH, 70));

        // Then
        assertThat(written.toString().lines())
                .containsExactly(
                        "03-11 14:33:20   高危 70   OPEN/OPENED #1 暂  P-0000****0001 154****0011  冒充客服  340102  w1",
                        "    通话中转账",
                        "    已转出 30,000元，尚有风险 12,500.50元",
                        "    → 电话劝阻并派警上门");
    }

    @Test
    void shouldShowTheMostUrgentFirstAndTellTheRestByLevelButForEmergencies() {
        // Given a storm, the most urgent of it last
        List<Warning> storm = new ArrayList<>();
        for (int i = 0; i < 4200; i++) {
            storm.add(SampleWarnings.opened("m" + i, "P" + i, WarningLevel.MEDIUM, 45));
        }
        storm.add(withdrawn(SampleWarnings.opened("gone", "P", WarningLevel.EMERGENCY, 99)));
        storm.add(SampleWarnings.opened("high", "P", WarningLevel.HIGH, 61));
        for (int i = 0; i < 5; i++) {
            storm.add(SampleWarnings.opened("e" + i, "P", WarningLevel.EMERGENCY, 80 + i));
        }

        // When
        show(view(Language.EN, 2, false), storm.toArray(Warning[]::new));

        // Then
        assertThat(written.toString().lines().filter(line -> !line.startsWith(" ")))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("e4", "e3", "e2", "e1", "e0", "open");
        assertThat(written.toString())
                .endsWith(String.format("and 4,202 more: 1 HIGH, 4,200 MEDIUM, 1 no longer open%n"));
    }

    @Test
    void shouldKeepTheRevisionsOfAWarningInTheirOrder() {
        // Given
        Warning first = SampleWarnings.opened("w1", "P1", WarningLevel.MEDIUM, 50);
        Warning raised = Warning.newBuilder(SampleWarnings.revised(first, WarningChange.RAISED))
                .setLevel(WarningLevel.EMERGENCY)
                .setAmountGoneMinor(9_000_000)
                .build();
        Warning other = SampleWarnings.opened("w2", "P2", WarningLevel.HIGH, 70);

        // When
        show(view(Language.EN, 10, false), first, other, raised);

        // Then
        assertThat(written.toString().lines().filter(line -> !line.startsWith(" ")))
                .extracting(line -> line.substring(line.indexOf('#'), line.indexOf('#') + 2)
                        + line.substring(line.lastIndexOf(' ')))
                .containsExactly("#1 w1", "#2 w1", "#1 w2");
    }

    @Test
    void shouldShowTheNewestRevisionAloneWhenAsked() {
        // Given
        Warning first = SampleWarnings.opened("w1", "P1", WarningLevel.MEDIUM, 50);

        // When
        show(view(Language.EN, 10, true), first, SampleWarnings.revised(first, WarningChange.REVISED));

        // Then
        assertThat(written.toString()).contains("#2").doesNotContain("#1");
    }

    @Test
    void shouldNotRepeatWhatARevisionOnlyMakesFinal() {
        // Given
        TerminalView view = view(Language.EN, 10, false);
        Warning first = SampleWarnings.opened("w1", "P1", WarningLevel.MEDIUM, 50);
        show(view, first);
        written.getBuffer().setLength(0);

        // When
        show(
                view,
                Warning.newBuilder(SampleWarnings.revised(first, WarningChange.REVISED))
                        .setFinal$(true)
                        .build());

        // Then
        assertThat(written.toString().lines()).singleElement().asString().contains("OPEN/REVISED #2 final");
    }

    private static Warning withdrawn(Warning warning) {
        return Warning.newBuilder(warning)
                .setStatus(WarningStatus.WITHDRAWN)
                .setChange(WarningChange.WITHDRAWN)
                .build();
    }

    private static void show(TerminalView view, Warning... warnings) {
        for (Warning warning : warnings) {
            view.add(warning);
        }
        view.flush();
    }

    private TerminalView view(Language language, int screenful, boolean latest) {
        Terminal terminal = new Terminal(new PrintWriter(written), false, false);
        WarningLines lines = new WarningLines(CatalogueFile.read(), language, terminal, false);
        return new TerminalView(lines, terminal, language, screenful, latest);
    }
}
