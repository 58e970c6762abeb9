package io.langyan.job.subject;

import static io.langyan.job.testing.Rules.afterCall;
import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.SUBJECT;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.langyan.engine.event.Event;
import io.langyan.engine.guard.RuleBudgets;
import io.langyan.engine.plan.Mute;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.SubtaskKeys;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.plan.StageRules;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.Warnings;
import io.langyan.records.Topic;
import io.langyan.records.bundle.BundleContent;
import io.langyan.schema.ColdFeature;
import io.langyan.schema.Detection;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.Warning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What published rules mean to one person (docs/decisions/0014). */
class PublishedRulesTest {
    private static final String STAGE = "subjects";
    private static final int KEY_GROUPS = 256;
    private static final long CHANGE = NOON + 10 * MINUTE;

    private final PlanSource plans = RulePlans.of(Rules.sources(afterCall(1, "live", 30)));
    private final List<AutoCloseable> stages = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable stage : stages) {
            stage.close();
        }
    }

    @Test
    void shouldActFromTheMomentOnWithPartialMatchesAndCountsOfBefore() throws Exception {
        // Given a call and a payment before
        Stage stage = opened();
        stage.call("c1", NOON);
        stage.pay("e1", NOON + 9 * MINUTE);

        // When
        stage.apply(published(1, 1, CHANGE, afterCall(2, "live", 50)));
        stage.pay("e2", NOON + 9 * MINUTE + 1);
        stage.pay("e3", CHANGE);

        // Then
        assertThat(stage.detections())
                .extracting(Detection::getTriggerId, Detection::getVersion, Detection::getScore)
                .containsExactly(tuple("e1", 1, 30), tuple("e2", 1, 37), tuple("e3", 2, 57));
        assertThat(Warnings.of(stage)).extracting(Warning::getBundleNumber).containsExactly(0L, 1L, 1L);
    }

    @Test
    void shouldSayThatABundleIsInForceAndWhichFeaturesAreCold() throws Exception {
        // Given
        Stage stage = opened();
        String wider = afterCall(2, "live", 30).replace("over: 6h", "over: 5h");

        // When
        stage.apply(published(1, 4, CHANGE, wider));

        // Then
        assertThat(stage.statuses()).singleElement().satisfies(status -> {
            assertThat(status.getState()).isEqualTo(RuleState.LIVE);
            assertThat(status.getBundleNumber()).isEqualTo(4);
            assertThat(status.getStage()).isEqualTo(STAGE);
            assertThat(status.getEffectiveFrom()).isEqualTo(CHANGE);
            assertThat(status.getCold())
                    .containsExactly(new ColdFeature("refund.after_call", "paid", CHANGE + 300 * MINUTE));
        });
    }

    @Test
    void shouldGoOnUnderTheSameRulesAfterARestoreAtAnotherParallelism() throws Exception {
        // Given what two subtasks remember, who have evaluated records of different times
        Stage one = opened(2, 0);
        Stage other = opened(2, 1);
        String person = SubtaskKeys.of(2, KEY_GROUPS).get(0);
        String neighbour = SubtaskKeys.of(2, KEY_GROUPS).get(1);
        RuleChange change = published(1, 1, CHANGE, afterCall(2, "live", 50));
        one.handle(person, answer("c1", NOON));
        other.handle(neighbour, transfer("e0", CHANGE + MINUTE, "X9"));
        one.processElement(new SubjectMessage.Changed(person, change), 0);
        other.processElement(new SubjectMessage.Changed(neighbour, change), 0);
        OperatorSubtaskState all =
                AbstractStreamOperatorTestHarness.repackageState(one.snapshot(1, 1), other.snapshot(1, 1));
        Stage after = stage(1, 0);
        after.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(all, KEY_GROUPS, 2, 1, 0));
        after.open();

        // When
        after.handle(person, transfer("e1", CHANGE + MINUTE, "X9"));
        after.handle(person, transfer("e2", CHANGE + MINUTE + 1, "X9"));

        // Then the newest of what any has judged belongs to the rules before
        assertThat(after.detections())
                .extracting(Detection::getTriggerId, Detection::getVersion)
                .containsExactly(tuple("e1", 1), tuple("e2", 2));
    }

    @Test
    void shouldLeaveWhatItHasJudgedToTheRulesBefore() throws Exception {
        // Given a payment that has been judged, from after the moment
        Stage stage = opened();
        stage.call("c1", NOON);
        stage.pay("e1", CHANGE + 5 * MINUTE);
        stage.apply(published(1, 1, CHANGE, afterCall(2, "live", 50)));

        // When
        stage.pay("e2", CHANGE + 4 * MINUTE);
        stage.pay("e3", CHANGE + 6 * MINUTE);
        stage.processWatermark(CHANGE + 30 * MINUTE);

        // Then
        assertThat(stage.detections())
                .filteredOn(Detection::getFinal$)
                .extracting(Detection::getTriggerId, Detection::getVersion, Detection::getScore)
                .containsExactlyInAnyOrder(tuple("e1", 1, 37), tuple("e2", 1, 30), tuple("e3", 2, 57));
    }

    @Test
    void shouldCountWhatPassedEarlierStagesUnderOlderRules() throws Exception {
        // Given rules that ask for lists of payees
        Stage stage = opened();
        stage.apply(published(1, 1, CHANGE, afterCall(1, "live", 30), Rules.toListed(1)));

        // When a payment comes that nobody was asked about
        stage.pay("e1", CHANGE);

        // Then what its list would add is missing
        assertThat(stage.detections())
                .filteredOn(detection -> detection.getRuleId().equals("refund.to_listed"))
                .extracting(Detection::getScore)
                .containsExactly(30);
        assertThat(stage.function.unanswered()).isEqualTo(1);
    }

    @Test
    void shouldMakeDetectionsButNoWarningsWhileARuleIsMuted() throws Exception {
        // Given
        Stage stage = opened();
        stage.call("c1", NOON);
        Mute mute = new Mute("m1", "refund.after_call", CHANGE, CHANGE + 10 * MINUTE);

        // When
        stage.apply(new RuleChange.Muted(1, mute));
        stage.pay("e1", CHANGE);
        stage.pay("e2", CHANGE + 10 * MINUTE);

        // Then
        assertThat(stage.detections())
                .extracting(Detection::getTriggerId, Detection::getSuppressedBy)
                .containsExactly(tuple("e1", "mute"), tuple("e2", null));
        assertThat(Warnings.of(stage)).hasSize(1);
        assertThat(stage.statuses()).singleElement().satisfies(status -> {
            assertThat(status.getState()).isEqualTo(RuleState.MUTED);
            assertThat(status.getMuteId()).isEqualTo("m1");
            assertThat(status.getUntil()).isEqualTo(CHANGE + 10 * MINUTE);
        });
    }

    @Test
    void shouldKeepALiveVersionBesideOneInShadow() throws Exception {
        // Given
        Stage stage = opened();
        stage.call("c1", NOON);

        // When
        stage.apply(published(1, 1, CHANGE, afterCall(1, "live", 30), afterCall(2, "shadow", 90)));
        stage.pay("e1", CHANGE);

        // Then
        assertThat(stage.detections())
                .extracting(detection -> detection.getMode().name(), Detection::getScore)
                .containsExactlyInAnyOrder(tuple("LIVE", 30), tuple("SHADOW", 90));
        assertThat(Warnings.of(stage))
                .singleElement()
                .satisfies(warning -> assertThat(warning.getScore()).isEqualTo(30));
    }

    private static RuleChange published(long sequence, long number, long moment, String... texts) {
        BundleContent content = BundleContent.of(Rules.sources(texts));
        return new RuleChange.Published(sequence, number, content.hash(), moment, content.rules());
    }

    private Stage opened() throws Exception {
        return opened(1, 0);
    }

    private Stage opened(int parallelism, int subtask) throws Exception {
        Stage stage = stage(parallelism, subtask);
        stage.open();
        return stage;
    }

    private Stage stage(int parallelism, int subtask) throws Exception {
        Stage stage = new Stage(plans, parallelism, subtask);
        stage.setup(new DeskMessageSerializer());
        stages.add(stage);
        return stage;
    }

    @SuppressWarnings("try") // Its close() throws what Flink's does.
    private static final class Stage
            extends KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> {
        private final SubjectFunction function;

        Stage(PlanSource plans, int parallelism, int subtask) throws Exception {
            this(
                    new SubjectOperator(
                            StageRules.live(plans, STAGE, List.of(STAGE)),
                            Duration.ofDays(200),
                            false,
                            LiveFeeds.NONE,
                            RuleBudgets.DEFAULT),
                    parallelism,
                    subtask);
        }

        private Stage(SubjectOperator operator, int parallelism, int subtask) throws Exception {
            super(operator, SubjectMessage::subjectId, Types.STRING, KEY_GROUPS, parallelism, subtask);
            function = (SubjectFunction) operator.getUserFunction();
        }

        void apply(RuleChange change) throws Exception {
            processElement(new SubjectMessage.Changed(SUBJECT, change), 0);
        }

        void call(String reference, long time) throws Exception {
            handle(SUBJECT, answer(reference, time));
        }

        void pay(String id, long time) throws Exception {
            handle(SUBJECT, transfer(id, time, "X9"));
        }

        void handle(String person, Event event) throws Exception {
            processElement(new SubjectMessage.Happening(person, event, Topic.PAYMENTS, true, false), event.time());
        }

        List<Detection> detections() {
            return side(SubjectFunction.DETECTIONS);
        }

        List<RuleStatus> statuses() {
            return side(StageRules.STATUS);
        }

        private <T> List<T> side(OutputTag<T> tag) {
            var side = getSideOutput(tag);
            return side == null
                    ? List.of()
                    : side.stream().map(StreamRecord::getValue).toList();
        }
    }
}
