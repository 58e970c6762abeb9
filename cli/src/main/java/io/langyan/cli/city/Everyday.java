package io.langyan.cli.city;

import java.util.Arrays;
import java.util.Collections;
import java.util.random.RandomGenerator;

/** What happens on an ordinary day, and how often compared with the rest. */
enum Everyday {
    FAMILY_CALL(14, EverydayCalls::family),
    COURIER_CALL(10, EverydayCalls::courier),
    BANK_LINE_CALL(2, EverydayCalls::bankLine),
    CALL_FROM_ABROAD(1, EverydayCalls::abroad),
    MESSAGE(14, EverydayCalls::message),
    PURCHASE(34, EverydayPayments::purchase),
    SALARY(4, EverydayPayments::salary),
    RENT(3, EverydayPayments::rent),
    OWN_ACCOUNTS(7, EverydayPayments::ownAccounts),
    RELATIVE(8, EverydayPayments::relative),
    SUPPLIER(3, EverydayPayments::supplier);

    private static final Everyday[] BY_WEIGHT = byWeight();

    private final int weight;
    private final Activity activity;

    Everyday(int weight, Activity activity) {
        this.weight = weight;
        this.activity = activity;
    }

    /** One by chance, by its weight. */
    static Activity any(RandomGenerator random) {
        return BY_WEIGHT[random.nextInt(BY_WEIGHT.length)].activity;
    }

    private static Everyday[] byWeight() {
        return Arrays.stream(values())
                .flatMap(kind -> Collections.nCopies(kind.weight, kind).stream())
                .toArray(Everyday[]::new);
    }
}
