package io.langyan.cli.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What happened the day before: the payments and calls from which a payee or a caller is known. Without it everybody
 * would look like a stranger on the first day. More than a day old, so that it makes somebody known; within a few hours,
 * because feeds that catch up wait for each other's event time; and the payments before the calls, so that none of them
 * is explained by a call while one feed is read ahead of the other.
 */
final class History {
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final int PAYMENTS_FROM_HOURS = 33;
    private static final int CALLS_FROM_HOURS = 29;
    private static final int UNTIL_HOURS = 26;

    private final Scene scene;
    private final long until;

    /**
     * The day before a moment.
     *
     * @param scene where
     * @param until the moment, epoch milliseconds
     */
    History(Scene scene, long until) {
        this.scene = scene;
        this.until = until;
    }

    /** Its records in the order of their arrival. */
    List<Emission> records() {
        List<Emission> records = new ArrayList<>();
        for (Citizen citizen : scene.city().citizens()) {
            records.add(EverydayPayments.salaryOf(scene, citizen, paymentTime()));
            records.add(EverydayPayments.reliefOf(scene, citizen, paymentTime()));
            if (citizen.rents()) {
                records.add(EverydayPayments.rentOf(scene, citizen, paymentTime()));
            }
            for (String relative : citizen.overseasRelatives()) {
                records.addAll(EverydayCalls.received(scene, citizen, relative, callTime(), scene.seconds(120, 250)));
                records.addAll(EverydayCalls.received(scene, citizen, relative, callTime(), scene.seconds(120, 250)));
            }
        }
        for (Company company : scene.city().companies()) {
            for (int i = 0; i < company.suppliers().size(); i++) {
                records.add(EverydayPayments.supplierOf(scene, company, i, paymentTime()));
            }
        }
        records.sort(Comparator.comparingLong(Emission::arrival));
        return records;
    }

    private long paymentTime() {
        return anyTime(PAYMENTS_FROM_HOURS, CALLS_FROM_HOURS);
    }

    private long callTime() {
        return anyTime(CALLS_FROM_HOURS, UNTIL_HOURS);
    }

    private long anyTime(int fromHours, int untilHours) {
        return until - untilHours * HOUR - scene.random().nextLong((fromHours - untilHours) * HOUR);
    }
}
