package io.langyan.records.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.followup.PaidAccount;
import io.langyan.engine.followup.WarnedCase;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.rule.Level;
import io.langyan.schema.DeskInstruction;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningContribution;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningPayee;
import io.langyan.schema.WarningStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowedRecordsTest {
    @Test
    void shouldTellTheRulesAndTheAccountsOfAWarning() {
        // Given
        Warning warning = warning(WarningLevel.HIGH, "call_victim");

        // When
        WarnedCase warned = FollowedRecords.warned(warning, Level.HIGH);

        // Then
        assertThat(warned.rules()).containsExactly(new RuleVersion("refund.on_call", 3));
        assertThat(warned.payments()).extracting(PaidAccount::account).containsExactly("A1", "A2");
        assertThat(warned.payments()).extracting(PaidAccount::agent).containsExactly("ICBC", null);
        assertThat(warned.stands()).isTrue();
    }

    @Test
    void shouldLeaveAloneOwnAccountsShopsAndInstitutions() {
        // Given
        Warning warning = warning(WarningLevel.HIGH, "call_victim");
        warning.setPayees(
                List.of(payee("A3", "own"), payee("A4", "merchant"), payee("A5", "institution"), payee("A6", null)));
        warning.setContributions(List.of(
                new WarningContribution("refund.on_call", 3, 80, List.of(), List.of("e-A3", "e-A4", "e-A5", "e-A6"))));

        // When
        WarnedCase warned = FollowedRecords.warned(warning, Level.HIGH);

        // Then
        assertThat(warned.payments()).isEmpty();
    }

    @Test
    void shouldStopNoAccountThatWasOnlyPaidAfterTheWarning() {
        // Given another payment to an account of the evidence, and the rent
        Warning warning = warning(WarningLevel.HIGH, "call_victim");
        warning.setPayees(List.of(
                payee("A1", "personal"),
                new WarningPayee("A1", 3_000L, "later", 950L, "personal", "ICBC"),
                payee("A7", "personal")));

        // When
        WarnedCase warned = FollowedRecords.warned(warning, Level.HIGH);

        // Then
        assertThat(warned.payments()).extracting(PaidAccount::account).containsExactly("A1", "A1");
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, call_victim, false",
        "HIGH, call_victim, true",
        "EMERGENCY, visit, true",
        "LOW, propose_stop, true"
    })
    void shouldAskForAStopWhereAWarningIsGraveEnoughOrSaysSo(WarningLevel level, String action, boolean asks) {
        // Given
        Warning warning = warning(level, action);

        // When
        WarnedCase warned = FollowedRecords.warned(warning, Level.HIGH);

        // Then
        assertThat(warned.asksForStop()).isEqualTo(asks);
    }

    @Test
    void shouldCountNoWarningThatIsWithdrawnOrPartOfAnother() {
        // Given
        Warning withdrawn = warning(WarningLevel.HIGH, "visit");
        withdrawn.setStatus(WarningStatus.WITHDRAWN);
        Warning merged = warning(WarningLevel.HIGH, "visit");
        merged.setStatus(WarningStatus.CLOSED);
        merged.setMergedInto("w2");
        Warning over = warning(WarningLevel.HIGH, "visit");
        over.setStatus(WarningStatus.CLOSED);

        // When
        List<Boolean> stand = List.of(withdrawn, merged, over).stream()
                .map(warning -> FollowedRecords.warned(warning, Level.HIGH).stands())
                .toList();

        // Then
        assertThat(stand).containsExactly(false, false, true);
    }

    @Test
    void shouldSeeOnTheBoardWhetherSomebodyHasTakenAWarning() {
        // Given
        Warning warning = warning(WarningLevel.HIGH, "visit");
        boolean before = FollowedRecords.board(warning).taken();
        DeskInstruction desk = new DeskInstruction();
        desk.setAcknowledgedAt(1_000L);
        warning.setDesk(desk);

        // When
        boolean after = FollowedRecords.board(warning).taken();

        // Then
        assertThat(before).isFalse();
        assertThat(after).isTrue();
    }

    private static Warning warning(WarningLevel level, String action) {
        Warning warning = new Warning();
        warning.setWarningId("w1");
        warning.setSubjectId("p1");
        warning.setStatus(WarningStatus.OPEN);
        warning.setLevel(level);
        warning.setAction(action);
        warning.setFraudType("fake_police");
        warning.setPayees(
                List.of(payee("A1", "personal"), new WarningPayee("A2", 2_000L, "e-A2", null, "company", null)));
        warning.setContributions(List.of(
                new WarningContribution("refund.on_call", 3, 80, List.of(), List.of("c1", "e-A1")),
                new WarningContribution("refund.on_call", 3, 70, List.of(), List.of("c1", "e-A2"))));
        return warning;
    }

    private static WarningPayee payee(String account, String kind) {
        return new WarningPayee(account, 1_000L, "e-" + account, 900L, kind, "ICBC");
    }
}
