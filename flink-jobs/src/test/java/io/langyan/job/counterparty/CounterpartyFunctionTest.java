package io.langyan.job.counterparty;

import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.happening;
import static io.langyan.job.testing.TestEvents.purchase;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.job.StateKind;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.Stages;
import io.langyan.job.plan.StageRules;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.testing.Rules;
import io.langyan.records.Topic;
import io.langyan.records.watchlist.ListKey;
import io.langyan.records.watchlist.ListPeriod;
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

class CounterpartyFunctionTest {
    private final ListQuestions questions = new ListQuestions(Rules.listing().plan());
    private final List<AutoCloseable> harnesses = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable harness : harnesses) {
            harness.close();
        }
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldAskForTheOtherSideBeforeTheOwnAccount(StateKind state) throws Exception {
        // Given
        Harness first = opened(state, 1);
        first.processElement(entered("X9", "suspect_accounts", NOON), 0);

        // When
        first.processElement(asking(transfer("e1", NOON, "X9")), NOON);

        // Then
        CounterpartyMessage.Asking next = first.asking();
        assertThat(next.key()).isEqualTo(new ListKey(ListKey.Kind.ACCOUNT, "own-1"));
        assertThat(isOn(next.happening().event(), "payee", "suspect_accounts")).isTrue();
        assertThat(isOn(next.happening().event(), "payee", "family_accounts")).isFalse();
        assertThat(first.answered()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldSendOnWhatHasNothingMoreToAsk(StateKind state) throws Exception {
        // Given
        Harness first = opened(state, 1);

        // When
        first.processElement(asking(answer("c1", NOON)), NOON);

        // Then
        assertThat(first.answered()).singleElement().satisfies(call -> {
            assertThat(call.event().memberships().isAsked(place(call.event(), "caller")))
                    .isTrue();
            assertThat(call.event().memberships().isAsked(place(call.event(), "callee")))
                    .as("what no rule asks about")
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldJudgeByTheTimeOfTheEvent(StateKind state) throws Exception {
        // Given
        Harness first = opened(state, 1);
        first.processElement(entered("X9", "suspect_accounts", NOON), 0);

        // When
        first.processElement(asking(transfer("e1", NOON - 1, "X9")), NOON);

        // Then
        assertThat(isOn(first.asking().happening().event(), "payee", "suspect_accounts"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldTellNumbersAndAccountsApart(StateKind state) throws Exception {
        // Given
        Harness first = opened(state, 1);
        ListPeriod period = new ListPeriod(ListCode.of("suspect_accounts"), 0, Long.MAX_VALUE, false);
        first.processElement(new CounterpartyMessage.Entered(new ListKey(ListKey.Kind.PHONE, "X9"), period), 0);

        // When
        first.processElement(asking(transfer("e1", NOON, "X9")), NOON);

        // Then
        assertThat(isOn(first.asking().happening().event(), "payee", "suspect_accounts"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldLeaveAnEventAsItIsThatCameBeforeTheEntry(StateKind state) throws Exception {
        // Given
        Harness first = opened(state, 1);
        first.processElement(asking(transfer("e1", NOON, "X9")), NOON);

        // When
        first.processElement(entered("X9", "suspect_accounts", 0), 0);

        // Then
        assertThat(first.extractOutputValues()).hasSize(2);
        assertThat(isOn(first.asking().happening().event(), "payee", "suspect_accounts"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldCountTheAnswersThatAnEntryCameTooLateFor(StateKind state) throws Exception {
        // Given two answers about times that the entry covers, one about a time before, and one about somebody else
        Harness first = opened(state, 1);
        first.processElement(asking(transfer("e1", NOON - 1, "X9")), NOON);
        first.processElement(asking(transfer("e2", NOON, "X9")), NOON);
        first.processElement(asking(transfer("e3", NOON + 1, "X9")), NOON);
        first.processElement(asking(transfer("e4", NOON, "X8")), NOON);

        // When it comes twice
        first.processElement(entered("X9", "suspect_accounts", NOON), 0);
        first.processElement(entered("X9", "suspect_accounts", NOON), 0);

        // Then they are counted once
        assertThat(first.count("counterparty-1/watchlist/overtaken")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldCountAnEntryOnceEveryRoundKnowsIt(StateKind state) throws Exception {
        // Given
        Harness first = opened(state, 1);
        Harness last = opened(state, 2);

        // When
        first.processElement(entered("X9", "suspect_accounts", 0), 0);
        last.processElement(first.extractOutputValues().get(0), 0);

        // Then
        assertThat(first.count("counterparty-1/watchlist/evaluated")).isZero();
        assertThat(last.count("counterparty-2/watchlist/evaluated")).isEqualTo(1);
        assertThat(last.extractOutputValues()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldDropAndCountWhatNoRuleWantsOnceListsAreKnown(StateKind state) throws Exception {
        // Given a rule on payments whose payee is not on that list
        Harness first = opened(state, 1);
        first.processElement(entered("X9", "official_numbers", 0), 0);

        // When
        first.processElement(asking(purchase("e1", NOON, "X9")), NOON);

        // Then
        assertThat(first.answered()).isEmpty();
        assertThat(first.extractOutputValues()).as("the entry alone").hasSize(1);
        assertThat(first.count("counterparty-1/payments/evaluated")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StateKind.class)
    void shouldRememberEntriesAcrossARestore(StateKind state) throws Exception {
        // Given
        Harness before = opened(state, 1);
        before.processElement(entered("X9", "suspect_accounts", 0), 0);
        Harness after = harness(state, 1);
        OperatorSubtaskState snapshot = before.snapshot(1, 1);
        after.initializeState(snapshot);
        after.open();

        // When
        after.processElement(asking(transfer("e1", NOON, "X9")), NOON);

        // Then
        assertThat(isOn(after.asking().happening().event(), "payee", "suspect_accounts"))
                .isTrue();
    }

    private CounterpartyMessage asking(Event event) {
        return questions.next((SubjectMessage.Happening) happening(event)).orElseThrow();
    }

    private static CounterpartyMessage entered(String account, String list, long from) {
        return new CounterpartyMessage.Entered(
                new ListKey(ListKey.Kind.ACCOUNT, account),
                new ListPeriod(ListCode.of(list), from, Long.MAX_VALUE, false));
    }

    private static int place(Event event, String field) {
        Field found = event.type().field(field).orElseThrow();
        return Memberships.placeOf(found);
    }

    private static boolean isOn(Event event, String field, String list) {
        assertThat(event.memberships().isAsked(place(event, field))).isTrue();
        return event.memberships().contains(place(event, field), ListCode.of(list));
    }

    private Harness opened(StateKind state, int round) throws Exception {
        Harness harness = harness(state, round);
        harness.open();
        return harness;
    }

    @Test
    void shouldHandOnHowFarAFeedWasReadOnceEveryStageBeforeHas() throws Exception {
        // Given all stages before have handed on a feed, but for one lookup; and so has that of accounts and phones
        Harness round = harness(StateKind.HEAP, 1);
        round.open();
        round.processElement(
                new CounterpartyMessage.Read("k", new ReadUpTo(Topic.CALLS, 1000, Stages.ENTITIES, 0, 1)), 0);
        for (int stage = Stages.MAPPING; stage < Stages.LAST_LOOKUP; stage++) {
            round.processElement(new CounterpartyMessage.Read("k", new ReadUpTo(Topic.CALLS, 1000, stage, 0, 1)), 0);
        }
        List<CounterpartyMessage> before = round.extractOutputValues();

        // When
        ReadUpTo last = new ReadUpTo(Topic.CALLS, 900, Stages.LAST_LOOKUP, 0, 1);
        round.processElement(new CounterpartyMessage.Read("k", last), 0);

        // Then it speaks for the slowest, to the next round and to the subjects
        ReadUpTo expected = new ReadUpTo(Topic.CALLS, 900, Stages.counterparty(1), 0, 1);
        assertThat(before).isEmpty();
        assertThat(round.extractOutputValues())
                .singleElement()
                .isInstanceOfSatisfying(
                        CounterpartyMessage.Read.class,
                        read -> assertThat(read.word()).isEqualTo(expected));
        assertThat(round.getSideOutput(CounterpartyFunction.ANSWERED))
                .singleElement()
                .extracting(StreamRecord::getValue)
                .isInstanceOfSatisfying(
                        SubjectMessage.Read.class,
                        read -> assertThat(read.word()).isEqualTo(expected));
    }

    private Harness harness(StateKind state, int round) throws Exception {
        Harness harness = new Harness(round);
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
        Harness(int round) throws Exception {
            super(
                    new KeyedProcessOperator<>(new CounterpartyFunction(StageRules.fixed(Rules.listing()), round, 1)),
                    CounterpartyMessage::keyText,
                    Types.STRING);
        }

        /** What asks in the next round. */
        CounterpartyMessage.Asking asking() {
            return extractOutputValues().stream()
                    .filter(CounterpartyMessage.Asking.class::isInstance)
                    .map(CounterpartyMessage.Asking.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        List<SubjectMessage.Happening> answered() {
            Queue<StreamRecord<SubjectMessage>> found = getSideOutput(CounterpartyFunction.ANSWERED);
            return found == null
                    ? List.of()
                    : found.stream()
                            .map(each -> (SubjectMessage.Happening) each.getValue())
                            .toList();
        }

        long count(String accumulator) {
            return (long) getEnvironment()
                    .getAccumulatorRegistry()
                    .getUserMap()
                    .get(accumulator)
                    .getLocalValue();
        }
    }
}
