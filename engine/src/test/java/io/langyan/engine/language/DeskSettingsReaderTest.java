package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.desk.Step;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskSettingsReaderTest {
    private static final String SHIPPED = DeskSettingsReader.shippedText();
    private final DeskSettingsReader reader = new DeskSettingsReader(Rules.CATALOGUE);

    @Test
    void shouldReadTheLadderThatShips() {
        // Given the text that ships

        // When
        DeskSettingsReader.Reading reading = reader.read("ladder.yaml", SHIPPED);

        // Then
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.settings()
                        .orElseThrow()
                        .ladder()
                        .plan(Level.EMERGENCY)
                        .begins())
                .isEqualTo(Step.CALL_AND_VISIT);
    }

    @Test
    void shouldTellEverythingThatIsWrongAtOnce() {
        // Given
        String text = SHIPPED.replace("begins: sms", "begins: smss")
                .replace("within: 1m", "within: 1")
                .replace("city: 340100", "city: Hefei")
                .replace("sms: [send_sms]", "sms: [send_message]")
                .replace("  BUSY: ", "  BUZY: ")
                .replace("unreached: 2", "unreached: none");

        // When
        List<Diagnostic> found = reader.read("ladder.yaml", text).diagnostics();

        // Then
        assertThat(found)
                .extracting(each -> each.line() + " " + each.message().en() + "; "
                        + each.help().en())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("8 unknown action 'send_message'"),
                        second -> assertThat(second).contains("expected a duration for within, but found '1'"),
                        third -> assertThat(third).contains("unknown step 'smss'; did you mean 'sms'?"),
                        fourth -> assertThat(fourth).contains("unknown key 'BUZY' in moves; did you mean 'BUSY'?"),
                        fifth -> assertThat(fifth).contains("expected a whole number from 1 to 10 for unreached"),
                        sixth -> assertThat(sixth)
                                .contains("expected a division code of six digits for city, but found 'Hefei'; "
                                        + "write for example 340100"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visit: supervisor, stop_payment: supervisor} | visit: call}     | a step that is not before visit",
                "UNACKNOWLEDGED: {any: supervisor}  | UNACKNOWLEDGED: {any: closed} | a step that is not before",
                "VISITED: {any: closed}             | VISITTED: {any: closed}       | unknown key 'VISITTED'",
                "call: 5m, call_again               | call: 4d, call_again          | expected call from 5s to 3d",
                "repeats: 5                         | repeats: 0                    | from 1 to 60 for repeats",
                "always: [ALREADY_PAID]             | always: [PAID]                | unknown feedback type 'PAID'",
                "visit: [visit, call_relatives]     | visit: []                     | expected an action for visit",
                "busy_from: HIGH                    | busy_from: high               | unknown level 'high'",
                "fresh: 2h                          | fresh: 0s                     | expected fresh from 1m to 3d",
                "format: 1                          | format: 2                     | from 1 to 1 for format",
                "routing:                           | rooting:                      | unknown key 'rooting'"
            })
    void shouldSayWhatToWrite(String right, String wrong, String said) {
        // Given
        String text = SHIPPED.replace(right, wrong);

        // When
        DeskSettingsReader.Reading reading = reader.read("ladder.yaml", text);

        // Then
        assertThat(reading.settings()).isEmpty();
        assertThat(reading.diagnostics().get(0).message().en()).contains(said);
    }
}
