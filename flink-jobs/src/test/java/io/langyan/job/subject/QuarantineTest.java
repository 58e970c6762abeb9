package io.langyan.job.subject;

import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.langyan.engine.event.Event;
import io.langyan.engine.guard.RuleBudgets;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.clock.SubtaskKeys;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RuleChange;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.plan.StageRules;
import io.langyan.job.testing.Rules;
import io.langyan.records.Topic;
import io.langyan.records.bundle.BundleContent;
import io.langyan.schema.Detection;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that misbehave, on the stage that evaluates them (docs/decisions/0017). */
class QuarantineTest {
    private static final String STAGE = "subjects";
    private static final int KEY_GROUPS = 256;
    private static final int PEOPLE = 40;
    private static final int PAYMENTS = 260;
    private static final String BAD = "refund.bad";

    private static final Duration LOOK = Duration.ofMillis(1);
    private static final RuleBudgets HITS = new RuleBudgets(20, Duration.ZERO, 0, LOOK);
    private static final RuleBudgets TIME = new RuleBudgets(0, Duration.ofNanos(5_000), 0, LOOK);
    private static final RuleBudgets STATE = new RuleBudgets(0, Duration.ZERO, 3000, LOOK);

    /** What two tests compare with. */
    private static List<String> contentsWithout;

    private final List<AutoCloseable> stages = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable stage : stages) {
            stage.close();
        }
    }

    @Test
    void shouldStopARuleThatFindsEverything() throws Exception {
        // Given a limit of 200 in one minute
        Stage stage = opened(HITS, bad(1, ""));

        // When
        for (int i = 0; i < 1000; i++) {
            stage.pay("e" + i, "p" + i, NOON + i);
            if (i % 100 == 0) {
                stage.payMuch("f" + i, "p" + i, NOON + i);
            }
        }

        // Then
        assertThat(stage.detections(BAD)).hasSize(201);
        assertThat(stage.detections("refund.to_listed")).hasSize(10);
        assertThat(stage.statuses()).singleElement().satisfies(status -> {
            assertThat(status.getState()).isEqualTo(RuleState.QUARANTINED);
            assertThat(status.getStage()).isEqualTo(STAGE);
            assertThat(status.getRuleId()).isEqualTo(BAD);
            assertThat(status.getRuleVersion()).isEqualTo(1);
            assertThat(status.getReasons()).singleElement().satisfies(reason -> {
                assertThat(reason.getCode()).isEqualTo("TOO_MANY_HITS");
                assertThat(reason.getSentence())
                        .startsWith("refund.bad version 1: expected at most 20 detections a minute, but found 201; ");
            });
        });
        assertThat(stage.function.quarantined()).isEqualTo(1);
    }

    @Test
    void shouldStopARuleThatIsTooSlow() throws Exception {
        // Given a rule with ten windows over all that a person paid in three days
        StringBuilder windows = new StringBuilder("features:\n");
        for (int i = 0; i < 10; i++) {
            windows.append("  w" + i + ": {sum: amount, of: transfer.out, over: " + (61 + i) + "h}\n");
        }
        String asks = IntStream.range(0, 10)
                .mapToObj(i -> "  - {id: l" + i + ", add: 6, if: w" + i + " >= 9000万元, why: {zh: 多, en: much}}\n")
                .reduce("", String::concat);
        String slow = quiet(bad(1, windows.toString()).replace("warn:\n", asks + "warn:\n"));

        // When
        Stage with = flow(TIME, slow);

        // Then
        assertThat(with.statuses())
                .extracting(
                        RuleStatus::getRuleId,
                        status -> status.getReasons().get(0).getCode())
                .containsExactly(tuple(BAD, "TOO_SLOW"));
        assertOthersAsWithout(with);
    }

    @Test
    void shouldStopARuleThatHasTooMuchKept() throws Exception {
        // Given a rule for which alone three days of payments are kept
        String heavy = quiet(bad(1, "features:\n  w0: {count: events, of: transfer.out, over: 72h}\n")
                .replace("warn:\n", "  - {id: many, add: 60, if: w0 >= 200, why: {zh: 多, en: much}}\nwarn:\n"));

        // When
        Stage with = flow(STATE, heavy);

        // Then
        assertThat(with.statuses())
                .extracting(
                        RuleStatus::getRuleId,
                        status -> status.getReasons().get(0).getCode())
                .containsExactly(tuple(BAD, "TOO_MUCH_STATE"));
        assertOthersAsWithout(with);
    }

    /** The default time is five times as long (docs/decisions/0017). */
    @Test
    void shouldLeaveRulesThatShipAlone() throws Exception {
        // Given
        RuleBudgets fifth = new RuleBudgets(
                RuleBudgets.DEFAULT.hitsPerMinute(),
                RuleBudgets.DEFAULT.evaluation().dividedBy(5),
                RuleBudgets.DEFAULT.bytesPerPerson(),
                LOOK);
        Stage stage = open(new Stage(StageRules.live(Rules.shipped(), STAGE, List.of(STAGE)), fifth, 1, 0));

        // When
        flow(stage, 1);

        // Then
        assertThat(stage.statuses()).isEmpty();
    }

    @Test
    void shouldWatchARuleInShadowApart() throws Exception {
        // Given a version in shadow that finds everything, beside one that finds little
        String live = bad(1, "").replace("amount >= 10元", "amount >= 90万元");
        String shadow = bad(2, "").replace("status: live", "status: shadow");
        Stage stage = opened(HITS);
        stage.apply(published(1, NOON, live, shadow, Rules.toListed(1)));

        // When
        for (int i = 0; i < 1000; i++) {
            stage.pay("e" + i, "p" + i, NOON + i);
        }
        stage.handle("rich", transfer("big", NOON, "X9", 100_000_000));

        // Then
        assertThat(stage.statuses()).extracting(RuleStatus::getRuleVersion).containsExactly(null, 2);
        assertThat(stage.detections(BAD)).extracting(Detection::getVersion).contains(1);
    }

    @Test
    void shouldStayInQuarantineOverARestoreAtAnotherParallelism() throws Exception {
        // Given one of two subtasks that has a rule in quarantine
        Stage one = opened(2, 0, HITS, bad(1, ""));
        Stage other = opened(2, 1, HITS, bad(1, ""));
        String person = SubtaskKeys.of(2, KEY_GROUPS).get(0);
        String neighbour = SubtaskKeys.of(2, KEY_GROUPS).get(1);
        for (int i = 0; i < 300; i++) {
            one.pay("e" + i, person, NOON + i);
        }
        other.pay("f", neighbour, NOON);
        OperatorSubtaskState all =
                AbstractStreamOperatorTestHarness.repackageState(one.snapshot(1, 1), other.snapshot(1, 1));
        Stage after = stage(1, 0, HITS, bad(1, ""));
        after.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(all, KEY_GROUPS, 2, 1, 0));
        after.open();

        // When
        after.payMuch("g", neighbour, NOON + MINUTE);

        // Then
        assertThat(other.detections(BAD)).hasSize(1);
        assertThat(after.detections(BAD)).isEmpty();
        assertThat(after.detections("refund.to_listed")).hasSize(1);
    }

    @Test
    void shouldEndWithAnotherVersionAndBeSaidAgainUntilThen() throws Exception {
        // Given
        Stage stage = opened(HITS, bad(1, ""));
        for (int i = 0; i < 300; i++) {
            stage.pay("e" + i, "p" + i, NOON + i);
        }

        // When a bundle brings another rule, one brings the same again, and one another version
        stage.apply(published(1, NOON + 2 * MINUTE, bad(1, ""), Rules.toListed(1)));
        stage.pay("f1", "p1", NOON + 3 * MINUTE);
        stage.apply(published(2, NOON + 4 * MINUTE, bad(1, ""), Rules.toListed(1)));
        stage.pay("f2", "p2", NOON + 5 * MINUTE);
        stage.apply(published(3, NOON + 6 * MINUTE, bad(2, ""), Rules.toListed(1)));
        stage.pay("f3", "p3", NOON + 7 * MINUTE);

        // Then
        assertThat(stage.detections(BAD))
                .filteredOn(detection -> detection.getTriggerId().startsWith("f"))
                .extracting(Detection::getTriggerId, Detection::getVersion)
                .containsExactly(tuple("f2", 1), tuple("f3", 2));
        assertThat(stage.statuses())
                .extracting(RuleStatus::getState, RuleStatus::getBundleNumber)
                .containsExactly(
                        tuple(RuleState.QUARANTINED, 0L),
                        tuple(RuleState.QUARANTINED, 1L),
                        tuple(RuleState.LIVE, 1L),
                        tuple(RuleState.LIVE, 2L),
                        tuple(RuleState.LIVE, 3L));
    }

    @Test
    void shouldMindNothingInAReplay() throws Exception {
        // Given the same rules where none can be published
        Stage stage = open(new Stage(StageRules.fixed(plans(bad(1, ""))), HITS, 1, 0));

        // When
        for (int i = 0; i < 300; i++) {
            stage.pay("e" + i, "p" + i, NOON + i);
        }

        // Then
        assertThat(stage.detections(BAD)).hasSize(300);
    }

    /** What the others say of the same records is what they say without the rule. */
    private void assertOthersAsWithout(Stage with) throws Exception {
        Stage without = flow(RuleBudgets.NONE);
        List<Detection> others = without.side(SubjectFunction.DETECTIONS);
        assertThat(with.side(SubjectFunction.DETECTIONS).stream()
                        .filter(detection -> !detection.getRuleId().equals(BAD))
                        .map(QuarantineTest::content))
                .containsExactlyElementsOf(
                        others.stream().map(QuarantineTest::content).toList());
        assertThat(others).hasSizeGreaterThan(PEOPLE);
    }

    private List<String> without() throws Exception {
        if (contentsWithout == null) {
            contentsWithout = contents(flow(RuleBudgets.NONE));
        }
        return contentsWithout;
    }

    private static List<String> contents(Stage stage) {
        return stage.side(SubjectFunction.DETECTIONS).stream()
                .filter(detection -> !detection.getRuleId().equals(BAD))
                .map(QuarantineTest::content)
                .toList();
    }

    private static String content(Detection detection) {
        return detection.getDetectionId() + " " + detection.getRevision() + " " + detection.getFinal$() + " "
                + detection.getScore() + " " + detection.getEvidence();
    }

    /** People who were called now and then and pay every few minutes for days, mostly little. */
    private Stage flow(RuleBudgets budgets, String... more) throws Exception {
        Stage stage = opened(budgets, more);
        flow(stage, 60);
        return stage;
    }

    private static void flow(Stage stage, int oneIsMuchOf) throws Exception {
        for (int payment = 0; payment < PAYMENTS; payment++) {
            long time = NOON + payment * 25 * MINUTE;
            for (int person = 0; person < PEOPLE; person++) {
                if (payment % 40 == 0) {
                    stage.handle("p" + person, answer("c" + payment + "-" + person, time - MINUTE));
                }
                String id = "20260202-000000000000-" + payment + "-" + person;
                if ((payment + person) % oneIsMuchOf == 0) {
                    stage.payMuch(id, "p" + person, time);
                } else {
                    stage.pay(id, "p" + person, time);
                }
            }
            stage.processWatermark(time - MINUTE);
        }
    }

    /** A rule on nearly every payment. */
    private static String bad(int version, String features) {
        return Rules.toListed(version)
                .replace("rule: refund.to_listed", "rule: " + BAD)
                .replace("fake_loan", "unknown_scheme")
                .replace("amount >= 1000元", "amount >= 10元")
                .replace(
                        "  - {id: listed, add: 40, if: \"listed(pay.payee, suspect_accounts)\", why: {zh: 可疑, en: suspect}}\n",
                        "")
                .replace("suppress: {per: [payee], for: 3h}\n", "")
                .replace("score:\n", features + "score:\n");
    }

    /** It finds nothing, however much it looks at. */
    private static String quiet(String rule) {
        return rule.replace("at: 30", "at: 90");
    }

    private static RuleChange published(long number, long moment, String... texts) {
        BundleContent content = BundleContent.of(Rules.sources(texts));
        return new RuleChange.Published(number, number, content.hash(), moment, content.rules());
    }

    private static PlanSource plans(String... more) {
        List<String> texts = new ArrayList<>(List.of(more));
        texts.add(Rules.afterCall(1, "live", 30));
        texts.add(Rules.toListed(1));
        return RulePlans.of(Rules.sources(texts.toArray(String[]::new)));
    }

    private Stage open(Stage stage) throws Exception {
        stages.add(stage);
        stage.setup(new DeskMessageSerializer());
        stage.open();
        return stage;
    }

    private Stage opened(RuleBudgets budgets, String... more) throws Exception {
        return opened(1, 0, budgets, more);
    }

    private Stage opened(int parallelism, int subtask, RuleBudgets budgets, String... more) throws Exception {
        Stage stage = stage(parallelism, subtask, budgets, more);
        stage.open();
        return stage;
    }

    private Stage stage(int parallelism, int subtask, RuleBudgets budgets, String... more) throws Exception {
        Stage stage = new Stage(StageRules.live(plans(more), STAGE, List.of(STAGE)), budgets, parallelism, subtask);
        stage.setup(new DeskMessageSerializer());
        stages.add(stage);
        return stage;
    }

    @SuppressWarnings("try") // Its close() throws what Flink's does.
    private static final class Stage
            extends KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> {
        private final SubjectFunction function;

        Stage(StageRules rules, RuleBudgets budgets, int parallelism, int subtask) throws Exception {
            this(
                    new SubjectOperator(rules, Duration.ofDays(200), false, LiveFeeds.NONE, budgets),
                    parallelism,
                    subtask);
        }

        private Stage(SubjectOperator operator, int parallelism, int subtask) throws Exception {
            super(operator, SubjectMessage::subjectId, Types.STRING, KEY_GROUPS, parallelism, subtask);
            function = (SubjectFunction) operator.getUserFunction();
        }

        void apply(RuleChange change) throws Exception {
            processElement(new SubjectMessage.Changed("p1", change), 0);
        }

        void pay(String id, String person, long time) throws Exception {
            handle(person, transfer(id, time, "X9", 10_000));
        }

        /** What concerns the other rules as well. */
        void payMuch(String id, String person, long time) throws Exception {
            handle(person, transfer(id, time, "X9"));
        }

        void handle(String person, Event event) throws Exception {
            processElement(new SubjectMessage.Happening(person, event, Topic.PAYMENTS, true, false), event.time());
        }

        List<Detection> detections(String rule) {
            return side(SubjectFunction.DETECTIONS).stream()
                    .filter(detection -> detection.getRuleId().equals(rule))
                    .toList();
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
