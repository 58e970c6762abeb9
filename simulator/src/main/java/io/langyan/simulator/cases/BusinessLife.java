package io.langyan.simulator.cases;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Company;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Population;

/** Look-alikes around banks, purchases and firms (DOMAIN 1.5). */
final class BusinessLife {
    private BusinessLife() {}

    /** Customer service calls about a faulty order, and the money comes back. */
    static void genuineRefund(Scene scene) {
        String shop = scene.dice().chance(0.6)
                ? Numbers.service400(scene.dice().any())
                : Numbers.service95(scene.dice().any());
        long end = HomeLife.talk(scene, shop, 3, 14);
        scene.pay(scene.people().shop(scene.dice().below(2_000)), scene.person().main(), end + scene.minutes(2, 90))
                .yuan(scene.yuan(20, 3_000, 1))
                .as(PaymentKind.REFUND)
                .by(PaymentChannel.THIRD_PARTY);
        scene.pays(
                        scene.person().main(),
                        scene.people().outsiderAccount(scene.person(), scene.dice()),
                        end + scene.hours(1, 5))
                .yuan(scene.yuan(100, 3_000, 100))
                .orWhatIsThere();
    }

    /** The bank's own line calls for a quarter of an hour, while money moves between own accounts. */
    static void bankCall(Scene scene) {
        long from = scene.begin();
        scene.called(Numbers.bank(scene.person().index()), from, from + scene.minutes(10, 22));
        long at = scene.breakDeposit(from + scene.minutes(4, 7));
        scene.gather(at);
        scene.pay(
                        scene.person().main(),
                        Population.institution(60 + scene.dice().below(4)),
                        at + scene.minutes(4, 30))
                .share(0.5 + 0.4 * scene.dice().unit())
                .atLeastYuan(500)
                .then((order, moved) -> scene.file().loss(order, moved, true));
    }

    /** The insurer calls about a claim; a repair shop is paid afterwards. */
    static void insurerCall(Scene scene) {
        long end = HomeLife.talk(scene, Numbers.insurer(scene.dice().any()), 6, 18);
        scene.pays(
                        scene.person().main(),
                        scene.people().corporate(scene.dice().any(), false),
                        end + scene.minutes(20, 200))
                .yuan(scene.yuan(800, 12_000, 100))
                .orWhatIsThere()
                .atLeastYuan(100);
    }

    /** A down payment: deposit broken, all accounts gathered, a loan drawn, everything to the developer. */
    static void house(Scene scene) {
        buyHouse(scene, scene.begin());
    }

    /** The same after a long call from the developer's 400 line. */
    static void houseAfterCall(Scene scene) {
        long end = HomeLife.talk(scene, Numbers.service400(scene.dice().any()), 9, 25);
        buyHouse(scene, end + scene.minutes(2, 100));
    }

    private static void buyHouse(Scene scene, long start) {
        long at = scene.gather(scene.breakDeposit(start));
        if (scene.dice().chance(0.5)) {
            scene.loan(scene.dice().below(5), scene.yuan(20_000, 300_000, 10_000), at);
            at += scene.minutes(3, 40);
        }
        boolean counter = scene.dice().chance(0.5);
        Account developer = scene.people()
                .corporate(70_000 + scene.dice().below(30), scene.dice().chance(0.2));
        scene.pays(scene.person().main(), developer, at)
                .share(0.9 + 0.1 * scene.dice().unit())
                .atLeastYuan(1_000)
                .by(counter ? PaymentChannel.COUNTER : PaymentChannel.MOBILE)
                .saying("购房款");
    }

    /** An old loan is paid with a new one within minutes. */
    static void refinancing(Scene scene) {
        long yuan = scene.yuan(10_000, 200_000, 5_000);
        scene.loan(1, yuan, scene.begin());
        scene.pays(scene.person().main(), Population.institution(33), scene.begin() + scene.minutes(3, 14))
                .yuan(yuan)
                .saying("还款");
    }

    /** Money goes to a securities account, as whenever the market moves. */
    static void brokerTopUp(Scene scene) {
        long at = scene.gather(scene.begin());
        scene.pays(
                        scene.person().main(),
                        Population.institution(40 + scene.person().index() % 3),
                        at)
                .share(0.6 + 0.4 * scene.dice().unit())
                .atLeastYuan(500)
                .saying("银证转账");
    }

    /** A used car: a call from the seller, one yuan to see that the account is right, then all of it. */
    static void usedCar(Scene scene) {
        String seller = scene.dice().chance(0.3)
                ? Numbers.virtual(scene.dice().any())
                : Numbers.stranger(scene.dice().any());
        long end = HomeLife.talk(scene, seller, 4, 16);
        Account to = HomeLife.stranger(scene, scene.dice().chance(0.3));
        long at = scene.gather(end + scene.minutes(10, 110));
        scene.pay(scene.person().main(), to, at).yuan(1);
        scene.pays(scene.person().main(), to, at + scene.minutes(2, 9))
                .share(0.6 + 0.35 * scene.dice().unit())
                .atLeastYuan(500);
    }

    /** Goods from several sellers on an evening, each dearer than the one before. */
    static void shoppingSpree(Scene scene) {
        long at = scene.begin();
        long sum = scene.yuan(100, 400, 10);
        for (int i = 0; i < 3 + scene.dice().below(3); i++) {
            scene.pays(
                            scene.person().main(),
                            HomeLife.stranger(scene, scene.dice().chance(0.5)),
                            at)
                    .yuan(sum)
                    .orWhatIsThere()
                    .atLeastYuan(20)
                    .saying("货款");
            sum = (long) (sum * (1.3 + scene.dice().unit()));
            at += scene.minutes(8, 50);
        }
    }

    /** Somebody earns a little online: small sums come in, and goods for the next order are bought. */
    static void sideJob(Scene scene) {
        long at = scene.begin();
        for (int i = 0; i < 3 + scene.dice().below(4); i++) {
            scene.pay(
                            scene.people().personal(scene.dice().any(), true),
                            scene.person().main(),
                            at)
                    .yuan(scene.yuan(8, 260, 1));
            at += scene.minutes(10, 60);
            if (i % 2 == 1) {
                scene.pays(
                                scene.person().main(),
                                scene.people().corporate(scene.person().index() * 11L, false),
                                at)
                        .yuan(scene.yuan(60, 900, 10))
                        .orWhatIsThere()
                        .saying("进货");
                at += scene.minutes(5, 30);
            }
        }
    }

    /** A consumer loan offered over the phone is taken, and spent in a shop. */
    static void loanForAPurchase(Scene scene) {
        long end = HomeLife.talk(scene, Numbers.service95(scene.dice().any()), 5, 14);
        scene.codes(end - scene.minutes(1, 3), 2);
        long yuan = scene.yuan(3_000, 30_000, 1_000);
        scene.loan(2, yuan, end + scene.minutes(1, 12));
        scene.pay(scene.person().main(), scene.people().shop(scene.dice().below(2_000)), end + scene.minutes(20, 240))
                .yuan(yuan * 95 / 100)
                .as(PaymentKind.MERCHANT)
                .by(PaymentChannel.POS)
                .then((order, moved) -> scene.file().loss(order, moved, false));
    }

    /** The firm's payroll, a day early, to forty private accounts. */
    static void payroll(Scene scene) {
        Company company = scene.people().employer(scene.person());
        long at = scene.begin();
        int first = scene.people().firstEmployee(company);
        for (int i = first; i < first + scene.people().staff(); i++) {
            at += scene.seconds(1, 4);
            scene.pays(company.account(), scene.people().person(i).main(), at)
                    .yuan(scene.yuan(3_000, 12_000, 100))
                    .by(PaymentChannel.WEB)
                    .saying("奖金");
        }
    }

    /** A big bill of a supplier in another province, paid right after a call with it. */
    static void supplier(Scene scene) {
        Company company = scene.people().employer(scene.person());
        long end = HomeLife.talk(scene, Numbers.fixed(scene.dice().below(900)), 2, 12);
        boolean fresh = scene.dice().chance(0.4);
        Account to = fresh ? scene.people().corporate(scene.dice().any(), true) : company.supplier(scene.dice());
        scene.pays(company.account(), to, end + scene.minutes(4, 150))
                .share(0.2 + 0.4 * scene.dice().unit())
                .by(PaymentChannel.WEB)
                .saying("货款");
    }

    /** The firm lends its owner money: to a private account, in round sums, as it did before. */
    static void ownersDrawing(Scene scene) {
        Company company = scene.people().employer(scene.person());
        Account owner = scene.people().personal(company.index() * 13L + 5, false);
        scene.pays(company.account(), owner, scene.begin())
                .yuan(scene.yuan(20_000, 300_000, 10_000))
                .orWhatIsThere()
                .by(PaymentChannel.WEB)
                .saying("往来款");
    }

    /** A business partner abroad, unknown so far, on the line for long; the deal is paid days later or not at all. */
    static void partnerAbroad(Scene scene) {
        long end = HomeLife.talk(scene, Numbers.abroad(scene.dice().any()), 9, 50);
        scene.pays(
                        scene.person().main(),
                        scene.people().outsiderAccount(scene.person(), scene.dice()),
                        end + scene.minutes(5, 100))
                .yuan(scene.yuan(300, 6_000, 100))
                .orWhatIsThere();
    }

    /** The travel agency rebooks a flight: its call from a 400 line, a difference paid to the airline. */
    static void rebooking(Scene scene) {
        scene.message(Numbers.port(scene.dice().below(300)), scene.begin() - scene.minutes(5, 60));
        long end = HomeLife.talk(scene, Numbers.service400(scene.dice().any()), 5, 18);
        scene.pay(scene.person().main(), scene.people().shop(40 + scene.dice().below(5)), end + scene.minutes(1, 30))
                .yuan(scene.yuan(150, 2_500, 10))
                .as(PaymentKind.MERCHANT)
                .by(PaymentChannel.THIRD_PARTY)
                .then((order, moved) -> scene.file().loss(order, moved, false));
    }
}
