package io.langyan.job.rules;

import static io.langyan.job.testing.Rules.afterCall;
import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.serial.AvroRecordSerializer;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.testing.Publishers;
import io.langyan.job.testing.Rules;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.RuleBundle;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.RuleStatusReason;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may act is verified where rules come in, and sent to every subtask behind. */
class RuleOperatorTest {
    private static final int SUBTASKS = 3;
    private static final int KEY_GROUPS = 256;
    private static final long LEAD = RuleGuard.LEAD.toMillis();

    @TempDir
    private Path keys;

    private final List<AutoCloseable> harnesses = new ArrayList<>();
    private final PlanSource plans = RulePlans.of(Rules.sources(afterCall(1, "live", 30)));
    private Publishers publishers;

    @BeforeEach
    void makeKeys() throws Exception {
        publishers = Publishers.in(keys);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable harness : harnesses) {
            harness.close();
        }
    }

    @Test
    void shouldSendABundleToEverySubtaskWithTheMomentFromWhichItActs() throws Exception {
        // Given
        Harness rules = opened(publishers.trusted());

        // When
        rules.publish(publishers.bundle(1, NOON, afterCall(2, "live", 40)));

        // Then
        assertThat(rules.extractOutputValues()).isEmpty();
        assertThat(rules.sent())
                .hasSize(SUBTASKS)
                .extracting(SubjectMessage.Changed::subjectId)
                .doesNotHaveDuplicates();
        assertThat(rules.sent())
                .extracting(SubjectMessage.Changed::change)
                .allSatisfy(change ->
                        assertThat(((RuleChange.Published) change).moment()).isEqualTo(NOON + LEAD));
    }

    @Test
    void shouldRefuseABundleThatSomebodyChanged() throws Exception {
        // Given
        Harness rules = opened(publishers.trusted());
        RuleBundle bundle = publishers.bundle(1, NOON, afterCall(2, "live", 40));
        byte[] other =
                publishers.bundle(1, NOON, afterCall(2, "live", 20)).getRules().array();
        bundle.setRules(ByteBuffer.wrap(other));

        // When
        rules.publish(bundle);

        // Then
        assertThat(rules.sent()).isEmpty();
        assertThat(rules.refusals()).containsExactly("HASH_MISMATCH");
    }

    @Test
    void shouldRefuseAllRulesOfABundleWhereOneIsWrong() throws Exception {
        // Given
        Harness rules = opened(publishers.trusted());
        String wrong = Rules.toListed(1).replace("amount >= 1000元", "amonut >= 1000元");

        // When
        rules.publish(publishers.bundle(1, NOON, afterCall(2, "live", 40), wrong));

        // Then
        assertThat(rules.sent()).isEmpty();
        assertThat(rules.extractOutputValues()).singleElement().satisfies(status -> {
            assertThat(status.getState()).isEqualTo(RuleState.REJECTED);
            assertThat(status.getReasons())
                    .extracting(RuleStatusReason::getSentence)
                    .singleElement()
                    .asString()
                    .contains("refund/to_listed.yaml", "E07", "amount");
        });
    }

    @Test
    void shouldRefuseWhatDoesNotFollowTheBundleInForceAlsoAfterARestore() throws Exception {
        // Given
        Harness before = opened(publishers.trusted());
        before.publish(publishers.bundle(7, NOON, afterCall(2, "live", 40)));
        Harness after = harness(publishers.trusted());
        OperatorSubtaskState snapshot = before.snapshot(1, 1);
        after.initializeState(snapshot);
        after.open();

        // When
        after.publish(publishers.bundle(6, NOON + MINUTE, afterCall(3, "live", 20)));
        after.publish(publishers.bundle(8, NOON + MINUTE, afterCall(2, "live", 20)));
        after.publish(publishers.bundle(9, NOON, afterCall(3, "live", 20)));

        // Then the last is taken, and acts after the first
        assertThat(after.refusals()).containsExactly("NUMBER_NOT_HIGHER", "RULE_WRONG");
        assertThat(after.sent()).hasSize(SUBTASKS).allSatisfy(sent -> {
            RuleChange.Published published = (RuleChange.Published) sent.change();
            assertThat(published.number()).isEqualTo(9);
            assertThat(published.sequence()).isEqualTo(2);
            assertThat(published.moment()).isEqualTo(NOON + LEAD + 1);
        });
    }

    @Test
    void shouldSayWhyItTakesNothingWhereNobodyIsTrusted() throws Exception {
        // Given
        Harness rules = opened(TrustedKeys.of(Map.of()));

        // When
        rules.publish(publishers.bundle(1, NOON, afterCall(2, "live", 40)));

        // Then
        assertThat(rules.sent()).isEmpty();
        assertThat(rules.refusals()).contains("UNKNOWN_KEY", "UNKNOWN_APPROVER");
    }

    @Test
    void shouldRefuseWhatIsNoBundleAndWhatWouldActTooLate() throws Exception {
        // Given
        Harness rules = opened(publishers.trusted());
        RuleMessage ahead = new RuleMessage(
                publishers
                        .message(publishers.bundle(1, NOON, afterCall(2, "live", 40)))
                        .value(),
                NOON - RuleGuard.LONGEST_LEAD.toMillis() - 1);

        // When
        rules.processElement(new RuleMessage(new byte[] {1, 2, 3}, NOON), 0);
        rules.processElement(ahead, 0);

        // Then
        assertThat(rules.sent()).isEmpty();
        assertThat(rules.refusals()).containsExactly("UNREADABLE", "MOMENT_WRONG");
    }

    @Test
    void shouldPassOverABundleThatComesTwice() throws Exception {
        // Given
        Harness rules = opened(publishers.trusted());
        RuleBundle bundle = publishers.bundle(1, NOON, afterCall(2, "live", 40));

        // When
        rules.publish(bundle);
        rules.publish(bundle);

        // Then
        assertThat(rules.sent()).hasSize(SUBTASKS);
        assertThat(rules.refusals()).isEmpty();
    }

    @Test
    void shouldTakeAMuteOfOnePersonAndRefuseOneOfNobody() throws Exception {
        // Given
        Harness rules = opened(publishers.trusted());
        var forged = publishers.mute("m2", "refund.after_call", NOON, NOON + MINUTE);
        forged.setUntil(NOON + 2 * MINUTE);

        // When
        rules.processElement(publishers.message(publishers.mute("m1", "refund.after_call", NOON, NOON + MINUTE)), 0);
        rules.processElement(publishers.message(forged), 0);

        // Then
        assertThat(rules.sent())
                .hasSize(SUBTASKS)
                .allSatisfy(sent -> assertThat(
                                ((RuleChange.Muted) sent.change()).mute().muteId())
                        .isEqualTo("m1"));
        assertThat(rules.extractOutputValues()).singleElement().satisfies(status -> {
            assertThat(status.getState()).isEqualTo(RuleState.REJECTED);
            assertThat(status.getMuteId()).isEqualTo("m2");
        });
    }

    @Test
    void shouldRefuseToMuteARuleThatIsNotInForce() throws Exception {
        // Given
        Harness rules = opened(publishers.trusted());

        // When
        rules.processElement(publishers.message(publishers.mute("m1", "refund.no_such_rule", NOON, NOON + MINUTE)), 0);

        // Then
        assertThat(rules.sent()).isEmpty();
        assertThat(rules.extractOutputValues()).singleElement().satisfies(status -> {
            assertThat(status.getState()).isEqualTo(RuleState.REJECTED);
            assertThat(status.getReasons())
                    .extracting(reason -> reason.getSentence())
                    .singleElement()
                    .asString()
                    .contains("'refund.no_such_rule'");
        });
    }

    @Test
    void shouldRefuseToStartWithoutAnyRules() throws Exception {
        // Given neither rules to start with nor a bundle in the state
        Harness rules = harness(RulePlans.of(List.of()), publishers.trusted());

        // When
        Throwable refusal = catchThrowable(rules::open);

        // Then it is not tried again and again
        assertThat(refusal)
                .isInstanceOf(SuppressRestartsException.class)
                .rootCause()
                .hasMessageContaining("expected rules that are live or in shadow, but found none");
    }

    private Harness opened(TrustedKeys trusted) throws Exception {
        Harness harness = harness(trusted);
        harness.open();
        return harness;
    }

    private Harness harness(TrustedKeys trusted) throws Exception {
        return harness(plans, trusted);
    }

    private Harness harness(PlanSource start, TrustedKeys trusted) throws Exception {
        Harness harness = new Harness(new RuleOperator(start, trusted, SUBTASKS));
        harness.setup(new AvroRecordSerializer<>(RuleStatus.class));
        harness.setProcessingTime(NOON + 60 * MINUTE);
        harnesses.add(harness);
        return harness;
    }

    @SuppressWarnings("try") // Its close() throws what Flink's does.
    private final class Harness extends OneInputStreamOperatorTestHarness<RuleMessage, RuleStatus> {
        Harness(RuleOperator operator) throws Exception {
            super(operator, KEY_GROUPS, 1, 0, RuleMessageSerializer.INSTANCE, new OperatorID());
        }

        void publish(RuleBundle bundle) throws Exception {
            processElement(publishers.message(bundle), 0);
        }

        List<SubjectMessage.Changed> sent() {
            var sent = getSideOutput(RuleOperator.SUBJECTS);
            return sent == null
                    ? List.of()
                    : sent.stream()
                            .map(StreamRecord::getValue)
                            .map(SubjectMessage.Changed.class::cast)
                            .toList();
        }

        List<String> refusals() {
            return extractOutputValues().stream()
                    .flatMap(status -> status.getReasons().stream())
                    .map(RuleStatusReason::getCode)
                    .toList();
        }
    }
}
