package io.langyan.cli.city;

import io.langyan.schema.AccountType;
import io.langyan.schema.PaymentChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Swindles, played the way they are run (amounts, pauses and numbers vary). The time of each is when the money begins to
 * leave; the call before it began minutes earlier.
 */
final class Swindles {
    private static final String FAR_AWAY = "440106";

    private Swindles() {}

    /**
     * Fake refund, the victim never hangs up: a call from abroad or from a virtual operator, own savings gathered on one
     * card, a tiny test payment, then the balance in two parts to a stranger in another province.
     */
    static List<Emission> refundDuringCall(Scene scene, long time) {
        Citizen victim = victim(scene, Operator.SIGNALLING);
        int serial = scene.unique();
        long answered = time - scene.seconds(9 * 60, 24 * 60);
        long released = time + scene.seconds(75, 150);
        List<Emission> records = new ArrayList<>(call(scene, victim, serial, answered, released));
        long gathered = scene.yuan(12_000, 60_000, 100);
        records.add(Transfer.of(scene.id("p"), Parties.savings(victim), Parties.person(victim), gathered)
                .leavingYuan(0)
                .at(time - scene.seconds(60, 100), scene.random()));
        records.add(toMule(scene, victim, serial, 1, gathered).at(time - scene.seconds(20, 40), scene.random()));
        long first = gathered * 6 / 10;
        records.add(toMule(scene, victim, serial, first, gathered - first).at(time, scene.random()));
        records.add(
                toMule(scene, victim, serial, gathered - first, 0).at(time + scene.seconds(18, 40), scene.random()));
        return records;
    }

    /**
     * Fake refund just after the call, with an operator that sends plain records: the record of the call arrives after
     * the payment that it explains.
     */
    static List<Emission> refundAfterCall(Scene scene, long time) {
        Citizen victim = victim(scene, Operator.PLAIN_RECORDS);
        int serial = scene.unique();
        long released = time - scene.seconds(30, 90);
        List<Emission> records = new ArrayList<>();
        for (Emission record : call(scene, victim, serial, released - scene.seconds(9 * 60, 20 * 60), released)) {
            records.add(record.at(Math.max(record.arrival(), time + scene.seconds(5, 15))));
        }
        long amount = scene.yuan(8000, 49_900, 100);
        records.add(toMule(scene, victim, serial, amount, 12).at(time, scene.random()));
        return records;
    }

    /** Boss impersonation: a clerk pays exactly what is on the company's account to a stranger's private account. */
    static List<Emission> boss(Scene scene, long time) {
        Company company = scene.city().anyCompany(scene.random());
        Citizen clerk = scene.city().clerkOf(company);
        return List.of(Transfer.of(
                        scene.id("p"),
                        Parties.company(company, clerk),
                        Parties.outside(Ids.mule(scene.unique()), AccountType.PERSONAL, FAR_AWAY),
                        scene.yuan(300_000, 990_000, 10_000))
                .by(PaymentChannel.WEB)
                .leavingYuan(0)
                .saying("往来款")
                .at(time, scene.random()));
    }

    private static List<Emission> call(Scene scene, Citizen victim, int serial, long answered, long released) {
        String caller = serial % 2 == 0 ? Ids.swindlerAbroad(serial) : Ids.swindlerVirtual(serial);
        return EverydayCalls.received(scene, victim, caller, answered, released - answered);
    }

    private static Transfer toMule(Scene scene, Citizen victim, int serial, long yuan, long left) {
        return Transfer.of(
                        scene.id("p"),
                        Parties.person(victim),
                        Parties.outside(Ids.mule(serial), AccountType.PERSONAL, FAR_AWAY),
                        yuan)
                .leavingYuan(left);
    }

    private static Citizen victim(Scene scene, Operator operator) {
        Citizen victim = scene.city().anyone(scene.random());
        for (int tries = 0; victim.operator() != operator && tries < 1000; tries++) {
            victim = scene.city().anyone(scene.random());
        }
        return victim;
    }
}
