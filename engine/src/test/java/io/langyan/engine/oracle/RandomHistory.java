package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
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
        int happenings = 5 + random.nextInt(history.bursts ? crowd : 20);
        for (int i = 0; i < happenings; i++) {
            history.happen(i);
        }
        return history.records.stream()
                .map(record -> RandomMemberships.of(random, record))
                .toList();
    }

    private void happen(int number) {
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> RandomCall.of(random, "call.received", "c" + number, moment(), records);
            case 3 -> RandomCall.of(random, "call.placed", "c" + number, moment(), records);
            case 4 -> pay("purchase.out", "p" + number, moment());
            case 5 -> pay("cash.out", "p" + number, moment());
            case 6 -> toOneself("p" + number, moment());
            case 7 -> refused("p" + number, moment());
            default -> pay("transfer.out", "p" + number, moment());
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
        pay("transfer.in", id, time);
        if (random.nextBoolean()) {
            records.add(payment("transfer.out", id, time));
        }
    }

    /** A payment, and now and then a record that takes it back: at once, later, or as if before it. */
    private void pay(String type, String id, long time) {
        records.add(payment(type, id, time));
        if (type.equals("transfer.out")) {
            records.add(change(type("transfer.refused"), id, "ACCEPTED", time, Phase.RULE_OUT));
        }
        if (random.nextInt(3) == 0) {
            long when = random.nextInt(4) == 0 ? time : random.nextInt(3) == 0 ? time + grid : moment();
            String status = one("REVERSED", "REJECTED");
            records.add(change(type(type), id, status, when, Phase.RETRACT));
            if (type.equals("transfer.out") && status.equals("REJECTED")) {
                records.add(payment("transfer.refused", id, when));
            }
        }
    }

    /** A rejected transfer that was never accepted. */
    private void refused(String id, long time) {
        records.add(payment("transfer.refused", id, time));
        records.add(change(type("transfer.out"), id, "REJECTED", time, Phase.RETRACT));
    }

    private static Event change(EventType type, String id, String status, long time, Phase phase) {
        return Event.of(type, time).ids(id + "/" + status, id).change(phase).build();
    }

    private Event payment(String type, String id, long time) {
        Event.Builder event =
                Event.of(type(type), time).ids(id + "/" + statusOf(type), id).subject(null, one(DIVISIONS));
        if (random.nextInt(12) > 0) {
            event.number("amount", Sample.yuan(1000L * (1 + random.nextInt(5))));
        }
        if (type.startsWith("transfer")) {
            String side = type.equals("transfer.in") ? "payer" : "payee";
            event.text(side, one(PAYEES)).value(side + "_kind", one("personal", "company"));
            event.text("account", one("own-1", "own-2")).value("account_kind", "personal");
            if (random.nextBoolean()) {
                event.number("balance_after", Sample.yuan(1000L * random.nextInt(4)));
            }
        }
        if (type.equals("transfer.out") || type.equals("transfer.refused")) {
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

    private static String statusOf(String type) {
        return type.equals("transfer.refused") ? "REJECTED" : "ACCEPTED";
    }

    private static EventType type(String name) {
        return Sample.type(name);
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
