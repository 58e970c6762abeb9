package io.langyan.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.terminal.Terminal.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);

    @Test
    void shouldStayLineByLineWhereThereIsNoTerminal() {
        // Given
        Terminal terminal = new Terminal(out, false, false);

        // When
        terminal.status("1 events/s");
        terminal.line(terminal.styled(Style.ALARM, "warning"));
        terminal.status("2 events/s");
        terminal.endStatus();

        // Then
        assertThat(written.toString()).isEqualTo(String.format("1 events/s%nwarning%n2 events/s%n"));
    }

    @Test
    void shouldKeepTheStatusBelowTheWarnings() {
        // Given
        Terminal terminal = new Terminal(out, true, false);

        // When
        terminal.status("1 events/s");
        terminal.line("warning");

        // Then the status is taken away and written again
        assertThat(written.toString()).isEqualTo(String.format("\r\u001b[K1 events/s\r\u001b[Kwarning%n1 events/s"));
    }

    @Test
    void shouldColourOnATerminalAlone() {
        // Given
        Terminal terminal = new Terminal(out, true, true);

        // When
        String styled = terminal.styled(Style.URGENT, "HIGH");

        // Then
        assertThat(styled).isEqualTo("\u001b[1;31mHIGH\u001b[0m");
    }
}
