package io.langyan.simulator.cases;

import io.langyan.schema.PaymentChannel;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Company;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.CityClock;

/** Swindlers who pose as the boss, a leader or a friend. */
final class AcquaintanceSwindles {
    private AcquaintanceSwindles() {}

    /** A group of fake bosses: the clerk pays a private account of another province at once (K3 to K5). */
    static void bossGroup(Swindle scene) {
        boss(scene, scene.begin() + scene.minutes(4, 110), scene.payee());
    }

    /** It begins with a call about the annual review of the account, and ends on a shell company's account (K6, K9). */
    static void bossAfterCall(Swindle scene) {
        NumberKind kind = scene.dice().chance(0.5) ? NumberKind.LOCAL : CallSwindles.kind(scene);
        long end = scene.begin() + scene.minutes(3, 11);
        scene.contact(kind, scene.begin(), end);
        boss(scene, end + scene.minutes(8, 100), scene.shell());
    }

    private static void boss(Swindle scene, long time, Account to) {
        Company company = scene.people().employer(scene.person());
        int parts = 1 + scene.dice().below(3);
        boolean exact = scene.dice().chance(0.3);
        long at = time;
        for (int part = 0; part < parts; part++) {
            boolean last = part == parts - 1;
            scene.lose(company.account(), to, at)
                    .share(last && exact ? 1 : 0.25 + 0.35 * scene.dice().unit())
                    .atLeastYuan(1_000)
                    .by(PaymentChannel.WEB)
                    .saying(scene.dice().pick(java.util.List.of("往来款", "保证金", "货款")));
            if (last && exact) {
                scene.file().mark(Mark.DRAINED, at);
            }
            at += scene.minutes(1, 12);
        }
    }

    /** "This is my private number": a day later a favour is asked, with a picture of a transfer that never comes (K27). */
    static void leader(Swindle scene) {
        long first = scene.begin();
        scene.message(scene.number(NumberKind.LOCAL), first - scene.minutes(1, 10));
        scene.contact(NumberKind.LOCAL, first, first + scene.minutes(1, 4));
        long next = first + Math.min(scene.hours(2, 22), scene.room() / 2);
        scene.contact(NumberKind.LOCAL, next, next + scene.minutes(1, 9));
        Account to = scene.payee();
        long pays = next + scene.minutes(5, 80);
        scene.lose(scene.person().main(), to, pays)
                .yuan(scene.yuan(20_000, 200_000, 10_000))
                .orWhatIsThere()
                .atLeastYuan(300);
        if (scene.dice().chance(0.5)) {
            scene.lose(scene.person().main(), to, pays + scene.minutes(6, 50))
                    .yuan(scene.yuan(10_000, 60_000, 10_000))
                    .orWhatIsThere()
                    .atLeastYuan(300);
        }
    }

    /** A known face on a video call over the Internet: two transfers to a company within minutes (K1, K2). */
    static void face(Swindle scene) {
        long at = scene.begin() + scene.minutes(6, 15);
        Account to = scene.shell();
        at = scene.gather(at);
        scene.lose(scene.person().main(), to, at).share(0.6).atLeastYuan(500);
        scene.lose(scene.person().main(), to, at + scene.minutes(1, 5))
                .share(0.9)
                .atLeastYuan(300);
    }

    /** "I am in trouble": a relative is said to need money; one ordinary payment, no call that an operator sees. */
    static void familyEmergency(Swindle scene) {
        long at = scene.begin() + scene.minutes(15, 90);
        scene.lose(scene.person().main(), scene.payee(), at)
                .yuan(scene.yuan(500, 6_000, 100))
                .orWhatIsThere()
                .atLeastYuan(50);
    }

    /** A child plays with a grandparent's phone: red packets in a row, then a fee to unfreeze them (K28). */
    static void game(Swindle scene) {
        Person victim = scene.person();
        Account to = scene.payee();
        long at = scene.begin() + scene.minutes(10, 60);
        int packets = 4 + scene.dice().below(8);
        boolean rising = scene.dice().chance(0.5);
        for (int i = 0; i < packets; i++) {
            long yuan = rising ? 30L * (i + 1) : 200;
            scene.lose(victim.wallet(), to, at).yuan(Math.min(200, yuan)).by(PaymentChannel.THIRD_PARTY);
            at += scene.seconds(40, 400);
        }
        for (int i = 0; i < 1 + scene.dice().below(3); i++) {
            at += scene.minutes(4, 30);
            scene.lose(victim.main(), to, Math.min(at, scene.begin() + scene.room() - CityClock.MINUTE))
                    .yuan(scene.yuan(300, 3_000, 100) * (i + 1))
                    .orWhatIsThere()
                    .atLeastYuan(50);
        }
    }
}
