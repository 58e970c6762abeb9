package io.langyan.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random days at the desk. The file is stored and read again after each thing that happens. */
class DeskRandomTest {
    private static final Set<Change> RISES = Set.of(Change.OPENED, Change.RAISED, Change.WITHDRAWN, Change.CLOSED);
    private static final List<String> IDS = List.of("w1", "w2");
    private static final int LENGTH = 60;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** What happens, to be told to a desk and to the model. */
    private interface Happening {
        List<Order> at(Desk desk, DeskFile file, DeskModel model, long now);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldFollowTheModelThroughADay(long seed) throws IOException {
        // Given
        Random random = new Random(seed);
        Desk desk = new Desk(DeskTrial.SETTINGS, true);
        DeskModel model = new DeskModel();
        DeskFile file = new DeskFile();
        Record record = new Record(model);
        long now = DeskTrial.START;

        // When
        for (int i = 0; i < LENGTH; i++) {
            long until = now + random.nextInt(random.nextBoolean() ? 3_000 : 600_000);
            while (desk.nextDue(file) <= until) {
                now = Math.max(now, desk.nextDue(file));
                record.byTheClock(desk.onClock(file, now), now);
                file = stored(file);
            }
            now = until;
            List<Order> orders = happening(random, now, i).at(desk, file, model, now);
            record.byOthers(orders, now);
            file = stored(file);
        }
        while (desk.nextDue(file) != Long.MAX_VALUE) {
            now = desk.nextDue(file);
            record.byTheClock(desk.onClock(file, now), now);
        }

        // Then what was told last is what the model says
        record.newest.forEach((id, order) -> {
            DeskModel.Result expected = model.result(id);
            assertThat(order.level()).isEqualTo(expected.level());
            assertThat(order.status() == Status.CLOSED).isEqualTo(expected.closed());
            assertThat(order.amountGoneMinor()).isEqualTo(expected.amount());
        });
        assertThat(record.newest).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldComeToTheSameOutcomeInAnyOrderOfArrival(long seed) {
        // Given what happened to one warning, and its newest notice
        Random random = new Random(seed);
        NoticeBuilder newest =
                notice(random, DeskTrial.START + 300_000).id("w1").asFinal();
        List<Happening> happened = new ArrayList<>(List.of(told(newest)));
        for (int i = 0; i < 8; i++) {
            happened.add(report(random, "w1", DeskTrial.START + random.nextInt(600_000), i));
        }
        Collections.shuffle(happened, random);

        // When it comes in two orders, live and in a replay
        Order first = outcome(happened, true);
        Collections.shuffle(happened, random);
        Order second = outcome(happened, false);

        // Then only revision, change and what follows the clock differ
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("revision", "change", "desk")
                .isEqualTo(first);
    }

    private static Order outcome(List<Happening> happened, boolean live) {
        Desk desk = new Desk(DeskTrial.SETTINGS, live);
        DeskFile file = new DeskFile();
        List<Order> told = new ArrayList<>();
        for (Happening one : happened) {
            told.addAll(one.at(desk, file, new DeskModel(), DeskTrial.START));
        }
        told.addAll(desk.onClock(file, DeskTrial.START + Desk.SPACING_MILLIS));
        return told.get(told.size() - 1);
    }

    private static Happening happening(Random random, long now, int i) {
        String id = IDS.get(random.nextInt(IDS.size()));
        if (random.nextInt(3) == 0) {
            return told(notice(random, now).id(id));
        }
        return report(random, id, now - (random.nextInt(5) == 0 ? random.nextInt(600_000) : 0), i);
    }

    private static NoticeBuilder notice(Random random, long triggeredAt) {
        Level level = Level.values()[random.nextInt(4)];
        String division = random.nextInt(4) == 0 ? "330106" : "340104";
        return NoticeBuilder.of(level)
                .score(random.nextInt(100))
                .triggeredAt(triggeredAt)
                .gone(random.nextInt(3) * 100L)
                .livesIn(division);
    }

    private static Happening told(NoticeBuilder notice) {
        return (desk, file, model, now) -> {
            model.notice(notice);
            return desk.onNotice(file, notice.build(), now);
        };
    }

    private static Happening report(Random random, String id, long time, int i) {
        FeedbackType type = FeedbackType.values()[random.nextInt(FeedbackType.values().length)];
        long amount = random.nextBoolean() ? random.nextInt(1_000) : Event.MISSING;
        String feedbackId = "f" + i;
        return (desk, file, model, now) -> {
            model.report(id, feedbackId, type, time, amount);
            return desk.onFeedback(file, new Feedback(feedbackId, "p1", id, time, type, amount), now);
        };
    }

    private static DeskFile stored(DeskFile file) throws IOException {
        DeskFileCodec codec = new DeskFileCodec();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(file, new DataOutputStream(bytes));
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** Holds what was told against what may be told. */
    private static final class Record {
        private final DeskModel model;
        private final Map<String, Long> toldAt = new HashMap<>();
        final Map<String, Order> newest = new HashMap<>();

        Record(DeskModel model) {
            this.model = model;
        }

        /** Time alone lowers nothing, and does what was announced. */
        void byTheClock(List<Order> orders, long now) {
            for (Order order : orders) {
                Order before = newest.get(order.warningId());
                assertThat(order.level())
                        .isEqualTo(model.result(order.warningId()).level());
                boolean only = order.change() == Change.REVISED;
                if (only
                        && before.desk().dueAt() != Event.MISSING
                        && before.desk().dueAt() == now) {
                    assertThat(order.desk().step())
                            .isGreaterThanOrEqualTo(before.desk().step());
                    assertThat(order.desk().actions()).isEqualTo(before.desk().nextActions());
                }
                isRight(order, now);
            }
            newest.forEach((id, order) -> isTold(order, now));
        }

        /** What was announced for a time is told at that time, a second later at most. */
        private void isTold(Order order, long now) {
            boolean overdue = order.status() == Status.OPEN
                    && order.desk().dueAt() != Event.MISSING
                    && order.desk().dueAt() <= now;
            if (overdue) {
                assertThat(now - toldAt.get(order.warningId())).isLessThan(Desk.SPACING_MILLIS);
            }
        }

        void byOthers(List<Order> orders, long now) {
            orders.forEach(order -> isRight(order, now));
        }

        private void isRight(Order order, long now) {
            Order before = newest.put(order.warningId(), order);
            Long last = toldAt.put(order.warningId(), now);
            assertThat(order.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
            if (!RISES.contains(order.change())) {
                assertThat(now - last).isGreaterThanOrEqualTo(Desk.SPACING_MILLIS);
            }
            if (order.level() == Level.EMERGENCY
                    && order.status() == Status.OPEN
                    && order.desk().acknowledgedAt() == Event.MISSING
                    && order.desk().reason() != Reason.UNACKNOWLEDGED) {
                assertThat(order.desk().dueAt()).isBetween(now - Desk.SPACING_MILLIS, now + 60_000);
            }
            assertThat(order.desk().actions().isEmpty()).isEqualTo(order.status() != Status.OPEN);
        }
    }
}
