package io.langyan.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.schema.ColdFeature;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.RuleStatusReason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StatusViewTest {
    private static final long NOW = 1_000_000;
    private static final List<String> STAGES = List.of("counterparty", "subject");

    private final List<RuleStatus> said = new ArrayList<>();

    @Test
    void shouldAgreeOnABundleWhenEverySubtaskHasIt() {
        // Given
        live(1, "counterparty", 0, 1);
        live(1, "subject", 0, 2);
        live(1, "subject", 1, 2);
        live(2, "counterparty", 0, 1);
        live(2, "subject", 0, 2);

        // When one of them is behind, and then not
        StatusView behind = view();
        live(2, "subject", 1, 2);
        StatusView together = view();

        // Then
        assertThat(behind.number()).isEmpty();
        assertThat(together.number()).contains(2L);
        assertThat(together.missing()).isEmpty();
    }

    @Test
    void shouldNameWhoWasNeverHeard() {
        // Given
        live(1, "subject", 1, 3);

        // When
        StatusView view = view();

        // Then
        assertThat(view.missing()).containsExactly("counterparty", "subject (1/3)", "subject (3/3)");
    }

    @Test
    void shouldForgetSubtasksAndStagesThatARestartedJobDoesNotHave() {
        // Given
        live(1, "subject", 0, 3);
        live(1, "subject", 2, 3);
        said.add(status(1, "lookup", 0, 1)
                .setStages(List.of("lookup", "subject"))
                .build());

        // When the job comes back with fewer of them
        live(1, "counterparty", 0, 1);
        live(1, "subject", 0, 1);
        StatusView view = view();

        // Then
        assertThat(view.inForce()).extracting(RuleStatus::getStage).containsExactly("counterparty", "subject");
        assertThat(view.missing()).isEmpty();
    }

    @Test
    void shouldShowARefusalUntilALaterBundleIsInForce() {
        // Given a stage that only refuses
        live(1, "counterparty", 0, 1);
        live(1, "subject", 0, 1);
        said.add(status(2, "rules", 0, 1)
                .setStages(List.of("rules"))
                .setState(RuleState.REJECTED)
                .setReasons(List.of(new RuleStatusReason("RULE_WRONG", "expected …")))
                .build());

        // When
        StatusView refused = view();
        live(3, "counterparty", 0, 1);
        live(3, "subject", 0, 1);
        StatusView later = view();

        // Then
        assertThat(refused.rejected()).hasSize(1);
        assertThat(refused.number()).contains(1L);
        assertThat(refused.missing()).isEmpty();
        assertThat(later.rejected()).isEmpty();
    }

    @Test
    void shouldKeepTheRefusalOfOneSubtaskOfWhatIsInForceOnOthers() {
        // Given
        said.add(status(2, "subject", 0, 1).setState(RuleState.REJECTED).build());

        // When
        live(2, "counterparty", 0, 1);
        StatusView view = view();

        // Then
        assertThat(view.rejected()).hasSize(1);
    }

    @Test
    void shouldShowMutesAndQuarantinesAsLongAsTheyLast() {
        // Given
        live(1, "subject", 0, 1);
        silenced(RuleState.MUTED, status -> status.setMuteId("over").setUntil(NOW));
        silenced(RuleState.MUTED, status -> status.setMuteId("on").setUntil(NOW + 1));
        silenced(RuleState.QUARANTINED, status -> status.setRuleId("a.slow"));
        silenced(RuleState.QUARANTINED, status -> status.setRuleId("a.loud").setUntil(NOW));

        // When
        StatusView view = view();
        live(2, "subject", 0, 1);
        StatusView replaced = view();

        // Then
        assertThat(view.silenced()).extracting(RuleStatus::getMuteId).containsExactly("on");
        assertThat(view.quarantined()).extracting(RuleStatus::getRuleId).containsExactly("a.slow");
        assertThat(replaced.quarantined()).isEmpty();
        assertThat(replaced.silenced()).hasSize(1);
    }

    @Test
    void shouldShowTheQuarantineOfARuleThatTheJobWasStartedWith() {
        // Given two versions of one rule before any bundle
        for (int version = 1; version <= 2; version++) {
            said.add(status(0, "subject", 0, 1)
                    .setState(RuleState.QUARANTINED)
                    .setRuleId("a.loud")
                    .setRuleVersion(version)
                    .build());
        }

        // When
        StatusView view = view();

        // Then
        assertThat(view.quarantined()).extracting(RuleStatus::getRuleVersion).containsExactly(1, 2);
    }

    @Test
    void shouldTellUntilWhenAFeatureIsColdAnywhere() {
        // Given
        for (int subtask = 0; subtask < 2; subtask++) {
            said.add(status(1, "subject", subtask, 2)
                    .setCold(List.of(
                            new ColdFeature("a.rule", "paid", NOW + 10 + subtask),
                            new ColdFeature("a.rule", "seen", NOW)))
                    .build());
        }

        // When
        StatusView view = view();

        // Then
        assertThat(view.cold()).hasSize(1).containsEntry("a.rule paid", NOW + 11);
    }

    private StatusView view() {
        return StatusView.of(said, NOW);
    }

    private void live(long number, String stage, int subtask, int parallelism) {
        said.add(status(number, stage, subtask, parallelism).build());
    }

    private void silenced(RuleState state, Consumer<RuleStatus.Builder> change) {
        RuleStatus.Builder status = status(1, "subject", 0, 1).setState(state).setRuleId("a.rule");
        change.accept(status);
        said.add(status.build());
    }

    private static RuleStatus.Builder status(long number, String stage, int subtask, int parallelism) {
        return RuleStatus.newBuilder()
                .setBundleNumber(number)
                .setContentHash("h" + number)
                .setStage(stage)
                .setSubtask(subtask)
                .setParallelism(parallelism)
                .setStages(STAGES)
                .setState(RuleState.LIVE)
                .setAt(NOW);
    }
}
