package io.langyan.job.subject;

import static io.langyan.job.testing.TestEvents.MINUTE;
import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.SUBJECT;
import static io.langyan.job.testing.TestEvents.answer;
import static io.langyan.job.testing.TestEvents.happening;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.Warnings;
import io.langyan.records.watchlist.ListPeriod;
import io.langyan.schema.Warning;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rule gives 20 points for a payment, and 5 more where the person was on a list. */
class PersonListsTest {
    private static final Duration TIME_TO_LIVE = Duration.ofDays(200);

    private KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> stage;

    @BeforeEach
    void open() throws Exception {
        stage = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SubjectFunction(Rules.listing(), TIME_TO_LIVE)),
                SubjectMessage::subjectId,
                Types.STRING);
        stage.setup(new DeskMessageSerializer());
        stage.open();
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Test
    void shouldKnowThePersonsListsAtTheTimeOfTheEvent() throws Exception {
        // Given
        stage.processElement(listed(NOON + 11 * MINUTE), 0);
        stage.processElement(happening(answer("c1", NOON)), NOON);

        // When
        pay("e1", NOON + 10 * MINUTE);
        pay("e2", NOON + 11 * MINUTE);

        // Then
        assertThat(Warnings.of(stage)).extracting(Warning::getScore).containsExactly(20, 25);
    }

    @Test
    void shouldNotForgetListsWithTheProfile() throws Exception {
        // Given
        stage.setStateTtlProcessingTime(0);
        stage.processElement(listed(0), 0);

        // When
        stage.setStateTtlProcessingTime(TIME_TO_LIVE.toMillis() + 1);
        stage.processElement(happening(answer("c1", NOON)), NOON);
        pay("e1", NOON + 10 * MINUTE);

        // Then
        assertThat(Warnings.of(stage)).extracting(Warning::getScore).containsExactly(25);
    }

    @Test
    void shouldReevaluateNothingWhenAnEntryComes() throws Exception {
        // Given
        stage.processElement(happening(answer("c1", NOON)), NOON);
        pay("e1", NOON + 10 * MINUTE);

        // When
        stage.processElement(listed(0), 0);

        // Then
        assertThat(Warnings.of(stage)).extracting(Warning::getScore).containsExactly(20);
    }

    @Test
    void shouldCountThePaymentsThatAnEntryCameTooLateFor() throws Exception {
        // Given
        stage.processElement(happening(answer("c1", NOON)), NOON);
        pay("e1", NOON + 10 * MINUTE);
        pay("e2", NOON + 12 * MINUTE);

        // When
        stage.processElement(listed(NOON + 11 * MINUTE), 0);

        // Then
        assertThat(stage.getEnvironment()
                        .getAccumulatorRegistry()
                        .getUserMap()
                        .get("subject/watchlist/overtaken")
                        .getLocalValue())
                .isEqualTo(1L);
    }

    /** Pays an account that is on no list. */
    private void pay(String id, long time) throws Exception {
        Event payment = transfer(id, time, "X9");
        int payee = Memberships.placeOf(payment.type().field("payee").orElseThrow());
        stage.processElement(happening(payment.with(Memberships.UNASKED.with(payee))), time);
    }

    private static SubjectMessage listed(long from) {
        return new SubjectMessage.Listed(
                SUBJECT, new ListPeriod(ListCode.of("suspect_accounts"), from, Long.MAX_VALUE, false));
    }
}
