package io.langyan.simulator.cases;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.people.Population;
import io.langyan.simulator.stream.CityClock;

/** Look-alikes around home and family (DOMAIN 1.5). */
final class HomeLife {
    private HomeLife() {}

    /** A courier's call, and a big payment two to five hours later that has nothing to do with it. */
    static void courierThenPayment(Scene scene) {
        String courier = scene.dice().chance(0.6)
                ? Numbers.virtual(scene.dice().any())
                : Numbers.stranger(scene.dice().any());
        scene.called(courier, scene.begin(), scene.begin() + scene.seconds(12, 85));
        scene.pays(scene.person().main(), stranger(scene, false), scene.begin() + scene.hours(0.4, 5))
                .share(0.3 + 0.6 * scene.dice().unit())
                .atLeastYuan(100);
    }

    /** Rent and deposit for a new flat, after a call with an agent. */
    static void newLandlord(Scene scene) {
        long end = talk(scene, Numbers.stranger(scene.dice().any()), 2, 15);
        scene.pays(scene.person().main(), stranger(scene, false), end + scene.minutes(3, 120))
                .yuan(scene.yuan(3_000, 15_000, 100))
                .orWhatIsThere()
                .atLeastYuan(500)
                .saying("房租押金");
    }

    /** Tuition of a school that nobody of the family paid before. */
    static void tuition(Scene scene) {
        scene.pays(
                        scene.person().main(),
                        scene.people()
                                .corporate(scene.dice().any(), scene.dice().chance(0.5)),
                        scene.begin())
                .yuan(scene.yuan(4_000, 30_000, 100))
                .orWhatIsThere()
                .atLeastYuan(500)
                .saying("学费");
    }

    /** A relative is in hospital: calls with the family, savings gathered, the deposit paid. */
    static void hospital(Scene scene) {
        Person relative = scene.people().family(scene.person(), scene.dice());
        scene.calledBy(relative, scene.begin(), scene.begin() + scene.minutes(3, 14));
        long at = scene.gather(scene.begin() + scene.minutes(16, 50));
        scene.pays(scene.person().main(), scene.people().corporate(scene.dice().below(40), false), at)
                .share(0.5 + 0.4 * scene.dice().unit())
                .atLeastYuan(500)
                .saying("住院押金");
    }

    /** The son in another province needs help with a house: a long-standing contact, a private account paid never before. */
    static void familyHelp(Scene scene) {
        String relative = scene.people().outsider(scene.person(), scene.dice());
        scene.calls(relative, scene.begin(), scene.begin() + scene.minutes(6, 35));
        long at = scene.breakDeposit(scene.begin() + scene.minutes(40, 90));
        scene.pays(scene.person().main(), scene.people().personal(scene.dice().any(), true), at)
                .share(0.5 + 0.5 * scene.dice().unit())
                .atLeastYuan(1_000);
    }

    /** The son abroad calls for an hour, as every week; meanwhile a new contractor is paid. */
    static void abroadAndContractor(Scene scene) {
        String relative = scene.person().relativesAbroad() > 0
                ? scene.person().relativeAbroad(0)
                : Numbers.familyAbroad(scene.person().index() * 7L);
        long from = scene.begin();
        scene.called(relative, from, from + scene.minutes(40, 95));
        scene.pays(scene.person().main(), stranger(scene, false), from + scene.minutes(10, 38))
                .yuan(scene.yuan(3_000, 40_000, 500))
                .orWhatIsThere()
                .atLeastYuan(500)
                .saying("装修款");
    }

    /** Tuition for a child abroad: the school's agency calls from there, the money goes to a new account. */
    static void tuitionAbroad(Scene scene) {
        long end = talk(scene, Numbers.abroad(scene.dice().any()), 4, 18);
        long at = scene.gather(end + scene.minutes(20, 110));
        scene.pays(scene.person().main(), scene.people().corporate(scene.dice().any(), true), at)
                .share(0.6)
                .atLeastYuan(1_000)
                .saying("留学费用");
    }

    /** A dozen red packets to family and friends within the hour. */
    static void redPackets(Scene scene) {
        long at = scene.begin();
        for (int i = 0; i < 8 + scene.dice().below(12); i++) {
            Person friend = scene.people().acquaintance(scene.person(), scene.dice());
            if (friend != scene.person()) {
                scene.pays(scene.person().wallet(), friend.wallet(), at)
                        .yuan(scene.yuan(10, 200, 1))
                        .by(PaymentChannel.THIRD_PARTY);
            }
            at += scene.seconds(30, 300);
        }
    }

    /** A wedding or a birth: a gift to somebody of the city never paid before, after a call. */
    static void gift(Scene scene) {
        Person friend = scene.people().acquaintance(scene.person(), scene.dice());
        if (friend == scene.person()) {
            return;
        }
        scene.calledBy(friend, scene.begin(), scene.begin() + scene.minutes(2, 12));
        scene.pays(scene.person().main(), friend.second(), scene.begin() + scene.minutes(14, 200))
                .yuan(scene.yuan(800, 8_000, 200))
                .orWhatIsThere()
                .atLeastYuan(100);
    }

    /** The craftsman calls from his mobile for a quarter of an hour, then wants his money: all of it to a private account. */
    static void renovation(Scene scene) {
        long end = talk(scene, Numbers.stranger(scene.dice().any()), 8, 22);
        Account to = stranger(scene, false);
        scene.pays(scene.person().main(), to, end + scene.minutes(1, 60))
                .yuan(scene.yuan(2_000, 30_000, 500))
                .orWhatIsThere()
                .atLeastYuan(500)
                .saying("工程款");
        if (scene.dice().chance(0.4)) {
            scene.pays(scene.person().main(), to, end + scene.hours(2, 20))
                    .yuan(scene.yuan(1_000, 20_000, 500))
                    .orWhatIsThere();
        }
    }

    /** A broker's cash: somebody old fetches money for a banquet, after a call from the hotel's 400 line. */
    static void cashForABanquet(Scene scene) {
        long end = talk(scene, Numbers.service400(scene.dice().any()), 3, 9);
        scene.withdraw(scene.person().main(), end + scene.minutes(40, 200))
                .share(0.2 + 0.4 * scene.dice().unit())
                .atLeastYuan(500);
    }

    /** The police call to warn, several times, as they do; later an ordinary transfer. */
    static void policeCall(Scene scene) {
        scene.missed("055196110", scene.begin());
        long from = scene.begin() + scene.minutes(3, 12);
        scene.called("055196110", from, from + scene.minutes(2, 9));
        scene.pays(scene.person().main(), stranger(scene, false), from + scene.hours(0.3, 4))
                .yuan(scene.yuan(200, 5_000, 100))
                .orWhatIsThere();
    }

    /** A swindler talks for a while, and is not believed: nothing is paid to anybody, life goes on with a purchase. */
    static void notBelieved(Scene scene) {
        long end = talk(
                scene,
                NumberKind.values()[scene.dice().below(3)].number(scene.dice().any()),
                4,
                26);
        scene.pay(scene.person().main(), scene.people().merchant(scene.dice()), end + scene.minutes(5, 90))
                .yuan(scene.yuan(50, 900, 1))
                .as(PaymentKind.MERCHANT)
                .by(PaymentChannel.QR);
        if (scene.dice().chance(0.3)) {
            scene.calls("110", end + scene.minutes(1, 8), end + scene.minutes(9, 14));
        }
    }

    /** A grandparent pays for games of the child, on purpose: a dozen small payments to one account. */
    static void gamesOnPurpose(Scene scene) {
        Account shop = scene.people().shop(scene.dice().below(300));
        long at = scene.begin();
        for (int i = 0; i < 5 + scene.dice().below(8); i++) {
            scene.pay(scene.person().wallet(), shop, at)
                    .yuan(scene.yuan(6, 198, 1))
                    .as(PaymentKind.MERCHANT)
                    .by(PaymentChannel.THIRD_PARTY);
            at += scene.seconds(40, 600);
        }
    }

    static Account stranger(Scene scene, boolean far) {
        return scene.people().personal(scene.dice().any(), far);
    }

    /** Somebody calls and both talk for some minutes; returns when it ends. */
    static long talk(Scene scene, String number, long from, long to) {
        long end = scene.begin() + scene.minutes(from, to);
        scene.called(number, scene.begin(), end);
        return end;
    }

    /** A pensioner moves the savings to a child's account for safe keeping: gathered, then out to family. */
    static void toTheChild(Scene scene) {
        Person child = scene.people().family(scene.person(), scene.dice());
        long at = scene.gather(scene.breakDeposit(scene.begin()));
        if (child != scene.person()) {
            scene.calledBy(child, at, at + scene.minutes(5, 20));
            scene.pays(scene.person().main(), child.main(), at + scene.minutes(3, 25))
                    .share(0.95)
                    .atLeastYuan(1_000);
        }
    }

    /** A bank's staff sells a fund over the phone; it is paid at the counter the same day. */
    static void fundAtTheCounter(Scene scene) {
        long end = talk(scene, Numbers.bank(scene.person().index()), 8, 20);
        long at = scene.breakDeposit(end + CityClock.HOUR);
        scene.pays(scene.person().main(), Population.institution(60), at)
                .share(0.8)
                .atLeastYuan(1_000)
                .by(PaymentChannel.COUNTER);
    }
}
