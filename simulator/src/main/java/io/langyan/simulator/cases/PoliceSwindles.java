package io.langyan.simulator.cases;

import io.langyan.schema.PaymentKind;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.CityClock;

/** Swindlers who pose as police and prosecutors: hours of talk, secrecy, the "safe account". */
final class PoliceSwindles {
    private PoliceSwindles() {}

    /** Hours on the phone, an enquiry in between, a yuan to prove that the account works, then everything (K19, K21). */
    static void safeAccount(Swindle scene) {
        Swindle.Sitting sitting = opening(scene);
        long at = sitting.paysFrom();
        if (scene.dice().chance(0.35)) {
            at = scene.probe(scene.payee(), at);
        }
        at = scene.breakDeposit(at);
        at = scene.gather(at);
        scene.takeAll(at, 0.93 + 0.07 * scene.dice().unit());
        nextDay(scene, at);
    }

    /** All money goes to a new card of the victim's own first, and from there away (K20). */
    static void newCard(Swindle scene) {
        Swindle.Sitting sitting = opening(scene);
        Person victim = scene.person();
        long at = scene.breakDeposit(scene.gather(sitting.paysFrom()));
        scene.pay(victim.main(), victim.fresh(), at).share(1).atLeastYuan(100);
        long out = at + scene.minutes(2, 25);
        scene.lose(victim.fresh(), scene.payee(), out).share(0.6).atLeastYuan(100);
        scene.lose(victim.fresh(), scene.payee(), out + scene.minutes(1, 6))
                .share(1)
                .atLeastYuan(100);
    }

    /** Cash is fetched from the bank and handed over at the door (K29). */
    static void cashCourier(Swindle scene) {
        Swindle.Sitting sitting = opening(scene);
        long at = scene.breakDeposit(scene.gather(sitting.paysFrom()));
        long counter = at + scene.minutes(35, 160);
        scene.withdraw(scene.person().main(), counter)
                .share(0.7 + 0.25 * scene.dice().unit())
                .atLeastYuan(1_000)
                .then((order, moved) -> scene.file().loss(order, moved, false));
    }

    private static Swindle.Sitting opening(Swindle scene) {
        NumberKind kind = scene.dice().chance(0.5) ? NumberKind.POLICE_LIKE : NumberKind.ABROAD;
        long first = scene.begin() - scene.minutes(20, 45);
        if (scene.dice().chance(0.5)) {
            long end = first + scene.minutes(4, 14);
            scene.contact(kind, first, end);
            if (scene.dice().chance(0.5)) {
                scene.calls(
                        scene.dice().chance(0.7) ? "114" : "110",
                        end + scene.seconds(20, 90),
                        end + scene.seconds(110, 240));
                scene.file().mark(Mark.ENQUIRY, end);
            }
        }
        Swindle.Sitting sitting = scene.sitting(kind, 70, scene.minutes(8, 20));
        if (scene.dice().chance(0.3)) {
            scene.forwards(sitting.paysFrom() - scene.minutes(4, 5), sitting.paysUntil() + scene.hours(1, 6));
        }
        for (int i = 0; i < scene.dice().below(4); i++) {
            scene.missed(Numbers.bank(scene.person().index()), sitting.paysFrom() + scene.minutes(1, 40));
        }
        return sitting;
    }

    private static void nextDay(Swindle scene, long at) {
        if (scene.room() > 30 * CityClock.HOUR && scene.dice().chance(0.25)) {
            long again = at + scene.hours(17, 22);
            scene.contact(NumberKind.ABROAD, again, again + scene.minutes(15, 60));
            Account to = scene.payee();
            scene.pay(
                            io.langyan.simulator.people.Population.institution(31),
                            scene.person().main(),
                            again + scene.minutes(6, 10))
                    .yuan(scene.yuan(10_000, 60_000, 1_000))
                    .as(PaymentKind.LOAN_DISBURSEMENT);
            scene.lose(scene.person().main(), to, again + scene.minutes(11, 14))
                    .share(0.95)
                    .atLeastYuan(500);
        }
    }
}
