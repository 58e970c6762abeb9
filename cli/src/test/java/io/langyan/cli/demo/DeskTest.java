package io.langyan.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.terminal.Terminal;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.CatalogueReader;
import io.langyan.schema.CatalogueResource;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Catalogue CATALOGUE = CatalogueReader.read(CatalogueResource.open());

    private final StringWriter written = new StringWriter();
    private final Terminal terminal = new Terminal(new PrintWriter(written), false, false);
    private final EvidenceClock clock = new EvidenceClock(10);
    private final Latencies latencies = new Latencies();
    private final WarningBoard board = new WarningBoard();
    private final Desk desk = new Desk(board, new WarningView(CATALOGUE, terminal), terminal, clock, latencies);

    @Test
    void shouldShowWhoIsBeingSwindledAndWhatToDo() {
        // Given
        Warning warning = Warnings.opened("w1");
        clock.appended("payment", warning.getEmittedAt() - 20);

        // When
        desk.accept(warning, warning.getEmittedAt() + 5);

        // Then
        assertThat(written.toString())
                .contains("EMERGENCY 紧急 90")
                .contains("+86154****0011")
                .doesNotContain("15400010011")
                .contains("冒充客服 / fake customer service")
                .contains("通话中转账")
                .contains("paid while on the call")
                .contains("电话劝阻并派警上门 / call and send officers to the door")
                .contains("readable 25 ms after the decisive record");
        assertThat(latencies.quantile(1)).isEqualTo(25);
    }

    @Test
    void shouldNotRepeatAWarningThatHasOnlyBecomeFinal() {
        // Given
        Warning warning = Warnings.opened("w1");
        desk.accept(warning, warning.getEmittedAt());
        written.getBuffer().setLength(0);

        // When
        desk.accept(
                Warning.newBuilder(warning)
                        .setRevision(2)
                        .setChange(WarningChange.REVISED)
                        .setFinal$(true)
                        .build(),
                warning.getEmittedAt() + 300_000);

        // Then
        assertThat(written.toString()).isEmpty();
        assertThat(board.count()).isEqualTo(1);
    }

    @Test
    void shouldShowARevisionAsSuch() {
        // Given
        Warning warning = Warnings.opened("w1");
        desk.accept(warning, warning.getEmittedAt());

        // When
        desk.accept(
                Warning.newBuilder(warning)
                        .setRevision(2)
                        .setChange(WarningChange.RAISED)
                        .setAmountGoneMinor(4_200_000)
                        .build(),
                warning.getEmittedAt() + 20_000);

        // Then
        assertThat(written.toString()).contains("[revision 2: RAISED]");
        assertThat(board.byLevel()).isEqualTo(Map.of(WarningLevel.EMERGENCY, 1));
    }

    @Test
    void shouldCountAWithdrawnWarningApart() {
        // Given
        Warning warning = Warnings.opened("w1");
        desk.accept(warning, warning.getEmittedAt());

        // When
        desk.accept(
                Warning.newBuilder(warning)
                        .setRevision(2)
                        .setStatus(WarningStatus.WITHDRAWN)
                        .setChange(WarningChange.WITHDRAWN)
                        .build(),
                warning.getEmittedAt() + 20_000);

        // Then
        assertThat(board.byLevel()).isEmpty();
        assertThat(board.withdrawn()).isEqualTo(1);
        assertThat(latencies.count()).isZero();
    }
}
