package io.langyan.cli.city;

import io.langyan.schema.AccountType;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import java.util.ArrayList;
import java.util.List;

/** What looks like a swindle and is none: no warning must come of it. */
final class LookAlikes {
    private static final String HOME = "340104";

    private LookAlikes() {}

    /** A courier rings, hangs up, and a minute later a new landlord gets his deposit. */
    static List<Emission> courierThenDeposit(Scene scene, long time) {
        Citizen tenant = scene.city().anyone(scene.random());
        String courier = Ids.courier(scene.random().nextInt(20));
        List<Emission> records =
                new ArrayList<>(EverydayCalls.received(scene, tenant, courier, time - 90_000, scene.seconds(10, 45)));
        String landlord = Ids.landlord(500_000 + scene.unique());
        records.add(Transfer.of(
                        scene.id("p"),
                        Parties.person(tenant),
                        Parties.outside(landlord, AccountType.PERSONAL, HOME),
                        scene.yuan(3000, 9000, 500))
                .saying("押金")
                .at(time, scene.random()));
        return records;
    }

    /** The shop's hotline calls, and the refund comes in by itself. */
    static List<Emission> genuineRefund(Scene scene, long time) {
        Citizen customer = scene.city().anyone(scene.random());
        List<Emission> records = new ArrayList<>(
                EverydayCalls.received(scene, customer, "4008123123", time - 200_000, scene.seconds(60, 150)));
        records.add(Transfer.of(
                        scene.id("p"),
                        Parties.outside(Ids.merchant(7), AccountType.MERCHANT, HOME),
                        Parties.person(customer),
                        scene.yuan(50, 900, 1))
                .as(PaymentKind.REFUND)
                .by(PaymentChannel.THIRD_PARTY)
                .at(time, scene.random()));
        return records;
    }

    /** A relative abroad who calls every week is on the line while money goes to the family, as always. */
    static List<Emission> familyAbroad(Scene scene, long time) {
        Citizen home = scene.city().anyone(scene.random());
        for (int tries = 0; home.overseasRelatives().isEmpty() && tries < 1000; tries++) {
            home = scene.city().anyone(scene.random());
        }
        if (home.overseasRelatives().isEmpty()) {
            return List.of();
        }
        String relative = home.overseasRelatives().get(0);
        List<Emission> records = new ArrayList<>(
                EverydayCalls.received(scene, home, relative, time - scene.seconds(400, 900), 1_200_000));
        records.add(EverydayPayments.reliefOf(scene, home, time));
        return records;
    }

    /** The bank calls about a maturing deposit, and the customer moves it to an account of their own. */
    static List<Emission> bankCallBack(Scene scene, long time) {
        Citizen customer = scene.city().anyone(scene.random());
        List<Emission> records = new ArrayList<>(
                EverydayCalls.received(scene, customer, "95588", time - scene.seconds(500, 800), 900_000));
        records.add(Transfer.of(
                        scene.id("p"),
                        Parties.savings(customer),
                        Parties.person(customer),
                        scene.yuan(10_000, 90_000, 1000))
                .leavingYuan(0)
                .at(time, scene.random()));
        return records;
    }

    /** A flat is bought: everything leaves, but at the counter and to the account that the bank supervises. */
    static List<Emission> house(Scene scene, long time) {
        Citizen buyer = scene.city().anyone(scene.random());
        return List.of(Transfer.of(
                        scene.id("p"),
                        Parties.person(buyer),
                        Parties.outside(Ids.institution(3), AccountType.INSTITUTION, HOME),
                        scene.yuan(300_000, 900_000, 10_000))
                .by(PaymentChannel.COUNTER)
                .leavingYuan(2_000)
                .saying("购房款")
                .at(time, scene.random()));
    }
}
