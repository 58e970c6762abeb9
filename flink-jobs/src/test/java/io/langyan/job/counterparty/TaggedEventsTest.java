package io.langyan.job.counterparty;

import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.happening;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.job.StateKind;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.plan.StageRules;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.testing.Rules;
import io.langyan.records.tag.TagPeriod;
import io.langyan.records.tag.TagUpdate;
import io.langyan.records.watchlist.ListKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tags that come before, after and too late for the events that ask for them: RULES S14, docs/decisions/0018. */
class TaggedEventsTest {
    private static final long REACH = 240 * MINUTE;
    private static final ListKey PAYEE = new ListKey(ListKey.Kind.ACCOUNT, "X9");
    private static final ListKey CALLER = new ListKey(ListKey.Kind.PHONE, "+85221896555");

    private final ListQuestions questions =
            new ListQuestions(RulePlans.of(Rules.tagging()).plan());
    private final List<AutoCloseable> harnesses = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable harness : harnesses) {
            harness.close();
        }
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldAnswerEventsAfterTheTriggerForAsLongAsTheTagHolds(StateKind state) throws Exception {
        // Given a tag of nine hours
        Harness round = opened(state);
        round.processElement(tagged(PAYEE, "mule.collects", "mule", NOON, "e5", 540 * MINUTE), 0);

        // When
        ask(round, transfer("e4", NOON, "X9"));
        ask(round, transfer("e5", NOON, "X9"));
        ask(round, transfer("e6", NOON, "X9"));
        ask(round, transfer("e7", NOON + 540 * MINUTE - 1, "X9"));
        ask(round, transfer("e8", NOON + 540 * MINUTE, "X9"));

        // Then neither what came before nor the payment that caused it is tagged
        assertThat(round.tagged("payee", "mule")).containsExactly("e6", "e7");
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldSendAgainWhatATagCameTooLateFor(StateKind state) throws Exception {
        // Given three events that went on without an answer that holds, and a restore
        Harness first = opened(state);
        ask(first, transfer("e1", NOON - 1, "X9"));
        ask(first, transfer("e2", NOON + 1, "X9"));
        ask(first, transfer("e3", NOON + 2, "X8"));
        OperatorSubtaskState snapshot = first.snapshot(1, 1);
        Harness restored = harness(state);
        restored.initializeState(snapshot);
        restored.open();

        // When
        restored.processElement(tagged(PAYEE, "mule.collects", "mule", NOON, "e0", MINUTE), 0);

        // Then the one that it concerns comes again, as a correction, and counts for nothing
        assertThat(restored.asking()).singleElement().satisfies(again -> {
            assertThat(again.happening().event().evidenceId()).isEqualTo("e2");
            assertThat(again.happening().revised()).isTrue();
            assertThat(again.happening().primary()).isFalse();
        });
        assertThat(restored.tagged("payee", "mule")).containsExactly("e2");
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldTakeATagBackThatWasTakenBack(StateKind state) throws Exception {
        // Given
        Harness round = opened(state);
        CounterpartyMessage.Tagged tagged = tagged(PAYEE, "mule.collects", "mule", NOON, "e0", MINUTE);
        round.processElement(tagged, 0);
        ask(round, transfer("e1", NOON + 1, "X9"));

        // When
        round.processElement(
                new CounterpartyMessage.Tagged(
                        PAYEE, new TagUpdate(tagged.update().source(), List.of())),
                0);

        // Then
        assertThat(round.asking())
                .extracting(each -> each.happening().revised())
                .containsExactly(false, true);
        assertThat(isTagged(round.asking().get(1).happening().event(), "payee", "mule"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldLeaveAPaymentOnceItsTimeHasPassedAndACallForTheReachLonger(StateKind state) throws Exception {
        // Given
        Harness round = opened(state);
        ask(round, transfer("e1", NOON + 1, "X9"));
        ask(round, answer("c1", NOON + 1));
        ask(round, answer("c2", NOON + 2));
        round.processWatermark(NOON + 1 + REACH);
        int before = round.asking().size() + round.answered().size();

        // When
        round.processElement(tagged(PAYEE, "mule.collects", "mule", NOON, "e0", MINUTE), 0);
        round.processElement(tagged(CALLER, "scam.rings", "scam", NOON, "c0", MINUTE), 0);

        // Then only the call whose answer was not settled comes again
        assertThat(before).isEqualTo(3);
        assertThat(round.answered())
                .filteredOn(SubjectMessage.Happening::revised)
                .extracting(each -> each.event().evidenceId())
                .containsExactly("c2");
        assertThat(round.asking()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldForgetTagsAndEventsOnceNothingCanAskForThem(StateKind state) throws Exception {
        // Given
        Harness round = opened(state);
        round.processElement(tagged(PAYEE, "mule.collects", "mule", NOON, "e0", MINUTE), 0);
        ask(round, transfer("e1", NOON + 1, "X9"));
        ask(round, answer("c1", NOON + 1));

        // When
        round.processWatermark(NOON + MINUTE + REACH);

        // Then
        assertThat(round.numEventTimeTimers()).isZero();
        if (state == StateKind.HEAP) {
            assertThat(round.numKeyedStateEntries())
                    .as("what is left: when the payee was asked for lists")
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldKeepTheNewestOfVeryManyEvents() throws Exception {
        // Given one event more than a key keeps
        Harness round = opened(StateKind.HEAP);
        for (int i = 0; i <= KeyMemory.MOST_FORWARDED; i++) {
            ask(round, transfer("e" + i, NOON + 1 + i, "X9"));
        }
        int before = round.asking().size();

        // When
        round.processElement(tagged(PAYEE, "mule.collects", "mule", NOON, "e", 540 * MINUTE), 0);

        // Then the oldest stays as it is
        assertThat(round.asking().subList(before, round.asking().size()))
                .hasSize(KeyMemory.MOST_FORWARDED)
                .noneMatch(each -> each.happening().event().evidenceId().equals("e0"));
    }

    @Test
    void shouldNotSeeTheTagOfARuleThatIsInNoPlan() throws Exception {
        // Given
        Harness round = opened(StateKind.HEAP);
        round.processElement(tagged(PAYEE, "mule.retired", "mule", NOON, "e0", MINUTE), 0);

        // When
        ask(round, transfer("e1", NOON + 1, "X9"));

        // Then
        assertThat(round.tagged("payee", "mule")).isEmpty();
    }

    private static CounterpartyMessage.Tagged tagged(
            ListKey key, String rule, String tag, long begin, String beginId, long length) {
        TagPeriod period =
                new TagPeriod(PlannedRule.identity(rule, true), ListCode.ofTag(tag), begin, beginId, begin + length);
        return new CounterpartyMessage.Tagged(key, new TagUpdate(7, List.of(period)));
    }

    private void ask(Harness round, Event event) throws Exception {
        round.processElement(
                questions.next((SubjectMessage.Happening) happening(event)).orElseThrow(), event.time());
    }

    private static boolean isTagged(Event event, String field, String tag) {
        Field asked = event.type().field(field).orElseThrow();
        return event.memberships().contains(Memberships.tagPlaceOf(asked), ListCode.ofTag(tag));
    }

    private Harness opened(StateKind state) throws Exception {
        Harness harness = harness(state);
        harness.open();
        return harness;
    }

    private Harness harness(StateKind state) throws Exception {
        Harness harness = new Harness();
        harness.setStateBackend(
                state == StateKind.HEAP ? new HashMapStateBackend() : new EmbeddedRocksDBStateBackend(true));
        harness.getExecutionConfig().enableObjectReuse();
        harness.setup(CounterpartyMessageSerializer.INSTANCE);
        harnesses.add(harness);
        return harness;
    }

    @SuppressWarnings("try") // Its close() throws what Flink's does.
    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, CounterpartyMessage, CounterpartyMessage> {
        Harness() throws Exception {
            super(
                    new KeyedProcessOperator<>(
                            new CounterpartyFunction(StageRules.fixed(RulePlans.of(Rules.tagging())), 1, 1)),
                    CounterpartyMessage::keyText,
                    Types.STRING);
        }

        /** What asks in the next round. */
        List<CounterpartyMessage.Asking> asking() {
            return extractOutputValues().stream()
                    .filter(CounterpartyMessage.Asking.class::isInstance)
                    .map(CounterpartyMessage.Asking.class::cast)
                    .toList();
        }

        List<SubjectMessage.Happening> answered() {
            Queue<StreamRecord<SubjectMessage>> found = getSideOutput(CounterpartyFunction.ANSWERED);
            return found == null
                    ? List.of()
                    : found.stream()
                            .map(each -> (SubjectMessage.Happening) each.getValue())
                            .toList();
        }

        /** The payments among those that have a tag. */
        List<String> tagged(String field, String tag) {
            return asking().stream()
                    .map(each -> each.happening().event())
                    .filter(event -> isTagged(event, field, tag))
                    .map(Event::evidenceId)
                    .toList();
        }
    }
}
