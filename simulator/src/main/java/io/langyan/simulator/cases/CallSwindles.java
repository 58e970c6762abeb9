package io.langyan.simulator.cases;

import io.langyan.simulator.people.Account;
import io.langyan.simulator.stream.CityClock;

/** Swindles that run over the telephone: fake customer service, ticket changes, credit repair. */
final class CallSwindles {
    private CallSwindles() {}

    /** Fake refund: own money gathered on one card while the call goes on, a tiny payment, then everything (K11 to K14). */
    static void refund(Swindle scene) {
        Swindle.Sitting sitting = scene.sitting(kind(scene), 30, scene.minutes(4, 14));
        long at = sitting.paysFrom();
        scene.codes(at - scene.minutes(3, 6), scene.dice().below(5));
        at = scene.gather(at);
        if (scene.dice().chance(0.4)) {
            at = scene.breakDeposit(at);
        }
        if (scene.dice().chance(0.3)) {
            at = scene.probe(scene.payee(), at);
        }
        scene.takeAll(at, 0.85 + 0.15 * scene.dice().unit());
    }

    /** Redials from sibling numbers, hangs up, and the money goes within half an hour (K13). */
    static void refundAfterCalls(Swindle scene) {
        for (int i = 0; i < scene.dice().below(4); i++) {
            scene.missed(scene.number(kind(scene)), scene.begin() - scene.minutes(5, 90));
        }
        Swindle.Sitting sitting = scene.sitting(kind(scene), 17, scene.minutes(2, 6));
        scene.takeAll(sitting.paysFrom(), 0.4 + 0.6 * scene.dice().unit());
    }

    /** A membership that charges every month: a loan is drawn and gone ten minutes later (K16). */
    static void membership(Swindle scene) {
        Swindle.Sitting sitting = scene.sitting(kind(scene), 40, scene.minutes(6, 16));
        long at = sitting.paysFrom();
        scene.codes(at - scene.minutes(2, 5), 2 + scene.dice().below(4));
        scene.loan(scene.dice().below(5), scene.yuan(5_000, 60_000, 1_000), at);
        at = scene.gather(at + scene.minutes(1, 5));
        scene.takeAll(at, 0.9 + 0.1 * scene.dice().unit());
    }

    /** "Cancel the membership": two tiny payments come back at once, then a big one, then more is asked for (K15). */
    static void testPayments(Swindle scene) {
        Swindle.Sitting sitting = scene.sitting(kind(scene), 20, scene.minutes(5, 10));
        Account to = scene.payee();
        long at = scene.probe(to, sitting.paysFrom());
        at = scene.probe(to, at);
        scene.lose(scene.person().main(), to, at)
                .share(0.6 + 0.3 * scene.dice().unit())
                .atLeastYuan(500);
        if (scene.dice().chance(0.5)) {
            scene.lose(scene.person().main(), to, at + scene.minutes(3, 25))
                    .share(0.9)
                    .atLeastYuan(100);
        }
    }

    /** The flight is cancelled, compensation is waiting (K18): parts that stay below limits. */
    static void ticketChange(Swindle scene) {
        scene.message(
                io.langyan.simulator.people.Numbers.port(scene.dice().below(300)),
                scene.begin() - scene.minutes(3, 240));
        Swindle.Sitting sitting = scene.sitting(NumberKind.ABROAD, 22, scene.minutes(3, 10));
        if (scene.dice().chance(0.5)) {
            scene.codes(
                    sitting.paysFrom() - scene.minutes(1, 4), 1 + scene.dice().below(3));
        }
        scene.takeAll(sitting.paysFrom(), 0.5 + 0.5 * scene.dice().unit());
    }

    /** A call over the Internet, which no operator sees, and codes of shops: nothing in these streams tells (K15). */
    static void unseenCall(Swindle scene) {
        long at = scene.begin() + scene.minutes(10, 40);
        for (int i = 0; i < 2 + scene.dice().below(4); i++) {
            scene.lose(
                            scene.person().main(),
                            scene.people().shop(900_000 + scene.dice().below(1_000)),
                            at)
                    .yuan(scene.yuan(100, 2_000, 1))
                    .as(io.langyan.schema.PaymentKind.MERCHANT)
                    .by(io.langyan.schema.PaymentChannel.QR)
                    .then((order, moved) -> scene.file().loss(order, moved, false));
            at += scene.minutes(1, 9);
        }
    }

    /** The student loan has to be closed: loans of several lenders, each sent on to another stranger (K23). */
    static void creditRepair(Swindle scene) {
        Swindle.Sitting sitting = scene.sitting(kind(scene), 75, scene.minutes(30, 80));
        long at = sitting.paysFrom();
        int loans = 2 + scene.dice().below(3);
        for (int i = 0; i < loans; i++) {
            long yuan = scene.yuan(5_000, 40_000, 500);
            scene.codes(at - scene.minutes(2, 4), 2);
            scene.loan(i, yuan, at);
            long sent = at + scene.minutes(3, 12);
            scene.lose(scene.person().main(), scene.payee(), sent)
                    .yuan(yuan - scene.yuan(0, 300, 10))
                    .orWhatIsThere();
            at = sent + scene.minutes(4, 15);
        }
    }

    /** More calls on the next day, and smaller sums: the pattern is spread out. */
    static void overDays(Swindle scene) {
        long day = 0;
        int rounds = 2 + scene.dice().below(2);
        for (int i = 0; i < rounds && day < scene.room() - 3 * CityClock.HOUR; i++) {
            long call = scene.begin() + day;
            scene.contact(kind(scene), call, call + scene.minutes(3, 14));
            long pays = call + scene.hours(2.5, 7);
            scene.lose(scene.person().main(), scene.payee(), pays)
                    .share(0.3 + 0.4 * scene.dice().unit())
                    .atLeastYuan(200);
            day += scene.hours(18, 26);
        }
    }

    static NumberKind kind(Swindle scene) {
        return switch (scene.dice().weighted(0.5, 0.35, 0.15)) {
            case 0 -> NumberKind.ABROAD;
            case 1 -> NumberKind.VIRTUAL;
            default -> NumberKind.SERVICE_400;
        };
    }
}
