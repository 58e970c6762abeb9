package io.langyan.engine.oracle;

import io.langyan.engine.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up what happens to one person. Few values and times on a coarse grid, so that things collide: payees known and
 * new, ties in time, windows and spans met to the millisecond or missed by one.
 */
public final class RandomHistory {
    private static final long[] SPANS = {
        Sample.hours(1), Sample.hours(3), Sample.hours(9), Sample.hours(30), Sample.hours(80), Sample.hours(200)
    };
    private static final long[] GRIDS = {Sample.minutes(1), Sample.minutes(10), Sample.minutes(30)};
    private static final String[] PAYEES = {"A1", "A2", "A3"};
    private static final String[] DIVISIONS = {"340102", "350102", null};

    private final Random random;
    private final long span;
    private final long grid;
    private final boolean bursts;
    private final List<Event> records = new ArrayList<>();

    private RandomHistory(Random random) {
        this.random = random;
        this.span = SPANS[random.nextInt(SPANS.length)];
        this.grid = GRIDS[random.nextInt(GRIDS.length)];
        this.bursts = random.nextInt(4) == 0;
    }

    /** All records of one person, in no order. */
    public static List<Event> of(Random random) {
        RandomHistory history = new RandomHistory(random);
        int crowd = random.nextInt(6) == 0 ? 80 : 36;
        int happenings = 4 + random.nextInt(history.bursts ? crowd : 20);
        for (int i = 0; i < happenings; i++) {
            history.happen(i);
        }
        return history.records;
    }

    private void happen(int number) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> RandomCall.of(random, "call.received", "c" + number, moment(), records);
            case 3 -> RandomCall.of(random, "call.placed", "c" + number, moment(), records);
            case 4 -> records.add(payment("purchase.out", "p" + number, moment()));
            case 5 -> records.add(payment("cash.out", "p" + number, moment()));
            case 6 -> toOneself("p" + number, moment());
            default -> records.add(payment("transfer.out", "p" + number, moment()));
        }
    }

    /** On the grid, or next to it by a millisecond; in bursts mostly in the first hour. */
    private long moment() {
        long length = bursts && random.nextInt(4) > 0 ? Sample.hours(1) : span;
        long time = Sample.START + grid * random.nextInt((int) (length / grid) + 1);
        return switch (random.nextInt(12)) {
            case 0 -> time + 1;
            case 1 -> time - 1;
            default -> time;
        };
    }

    /** One record that is two events: money leaves one account of the person and reaches another. */
    private void toOneself(String id, long time) {
        records.add(payment("transfer.in", id, time));
        if (random.nextBoolean()) {
            records.add(payment("transfer.out", id, time));
        }
    }

    private Event payment(String type, String id, long time) {
        Event.Builder event =
                Event.of(Sample.type(type), time).ids(id + "/ACCEPTED", id).subject(null, one(DIVISIONS));
        if (random.nextInt(12) > 0) {
            event.number("amount", Sample.yuan(1000L * (1 + random.nextInt(5))));
        }
        if (type.startsWith("transfer")) {
            String side = type.equals("transfer.out") ? "payee" : "payer";
            event.text(side, one(PAYEES)).value(side + "_kind", one("personal", "company"));
            event.text("account", one("own-1", "own-2")).value("account_kind", "personal");
            if (random.nextBoolean()) {
                event.number("balance_after", Sample.yuan(1000L * random.nextInt(4)));
            }
        }
        if (type.equals("transfer.out")) {
            event.text("payee_division", one(DIVISIONS)).text("note", one("loan", "goods", null));
        }
        if (type.equals("transfer.in")) {
            event.value("kind", one("transfer", "refund", "loan"));
        } else {
            event.value("channel", one("mobile", "web"));
        }
        if (type.equals("purchase.out")) {
            event.text("payee", one(PAYEES));
        }
        return event.build();
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
