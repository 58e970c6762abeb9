package io.langyan.simulator.cases;

import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.stream.CityClock;

/** Swindles that run over chats for hours or days, and show mostly in payments. */
final class ChatSwindles {
    private ChatSwindles() {}

    /** Tasks with rebates: small ones come back with a premium, then a ladder that never does (K24). */
    static void brush(Swindle scene) {
        ladder(scene, scene.begin());
    }

    /** The same after a call about a free gift and a flood of messages, from one to a few days before. */
    static void brushAfterGiftCall(Swindle scene) {
        NumberKind kind = scene.dice().chance(0.6) ? NumberKind.VIRTUAL : NumberKind.ABROAD;
        scene.contact(kind, scene.begin(), scene.begin() + scene.minutes(1, 6));
        long messages = scene.begin() + scene.minutes(5, 60);
        scene.codes(messages, 3 + scene.dice().below(5));
        ladder(scene, scene.begin() + Math.min(scene.hours(1, 40), scene.room() / 2));
    }

    private static void ladder(Swindle scene, long start) {
        long pace = Math.max(
                5 * CityClock.MINUTE, Math.min(40 * CityClock.MINUTE, (scene.room() - (start - scene.begin())) / 16));
        long at = start;
        for (int i = 0; i < scene.dice().below(4); i++) {
            scene.repay(5 + scene.dice().below(15), at);
            at += (long) (pace * (0.3 + scene.dice().unit()));
        }
        long sum = scene.dice().pick(java.util.List.of(100L, 100L, 200L, 500L, 1_000L));
        int rounds = 4 + scene.dice().below(5);
        int repaid = 1 + scene.dice().below(3);
        for (int i = 0; i < rounds; i++) {
            Account to = scene.payee();
            scene.lose(scene.person().main(), to, at).yuan(sum).orWhatIsThere().atLeastYuan(20);
            at += (long) (pace * (0.2 + 0.5 * scene.dice().unit()));
            if (i < repaid) {
                scene.repay((long) (sum * (1.05 + 0.4 * scene.dice().unit())), at);
                at += (long) (pace * (0.2 + scene.dice().unit()));
            }
            sum = (long) (sum * (1.6 + 2 * scene.dice().unit())) / 10 * 10;
        }
    }

    /** A little goes out and comes back with a gain, then more and more to changing accounts, then a fee (K25). */
    static void invest(Swindle scene) {
        long step = scene.room() / 9;
        long at = scene.begin();
        long first = scene.yuan(500, 2_000, 100);
        scene.lose(scene.person().main(), scene.payee(), at)
                .yuan(first)
                .orWhatIsThere()
                .atLeastYuan(50);
        scene.repay(
                (long) (first * (1.1 + scene.dice().unit())),
                at + (long) (step * scene.dice().unit()));
        long sum = first * (3 + scene.dice().below(6));
        for (int i = 0; i < 3 + scene.dice().below(4); i++) {
            at += (long) (step * (0.5 + scene.dice().unit()));
            if (i == 2 && scene.dice().chance(0.4)) {
                scene.breakDeposit(at - scene.minutes(10, 90));
                scene.gather(at - scene.minutes(4, 9));
            }
            scene.lose(scene.person().main(), scene.dice().chance(0.4) ? scene.shell() : scene.payee(), at)
                    .yuan(sum)
                    .orWhatIsThere()
                    .atLeastYuan(100);
            sum = (long) (sum * (1.3 + scene.dice().unit())) / 100 * 100;
        }
        at += (long) (step * (0.5 + scene.dice().unit()));
        scene.lose(scene.person().main(), scene.payee(), at)
                .yuan(sum / 6)
                .orWhatIsThere()
                .atLeastYuan(100);
    }

    /** Long calls from abroad between people who met online, and money for an investment, with loans to feed it (K25). */
    static void romance(Swindle scene) {
        long step = scene.room() / 6;
        boolean calls = scene.dice().chance(0.5);
        for (int i = 0; i < 3 + scene.dice().below(3); i++) {
            long at = scene.begin() + (long) (step * (i + 0.3 * scene.dice().unit()));
            if (calls) {
                scene.contact(NumberKind.ABROAD, at, at + scene.minutes(10, 90));
            }
            if (i == 2 && scene.dice().chance(0.5)) {
                scene.loan(scene.dice().below(5), scene.yuan(5_000, 50_000, 1_000), at + scene.hours(1, 3));
            }
            scene.lose(scene.person().main(), scene.payee(), at + scene.hours(2, 4))
                    .yuan(scene.yuan(500, 8_000, 100) * (i + 1))
                    .orWhatIsThere()
                    .atLeastYuan(50);
        }
    }

    /** The loan is approved, but a fee, then a wrong card number, then a guarantee have to be paid first (K26). */
    static void loan(Swindle scene) {
        NumberKind kind = CallSwindles.kind(scene);
        scene.contact(kind, scene.begin(), scene.begin() + scene.minutes(3, 13));
        long wish = scene.yuan(20_000, 150_000, 10_000);
        long at = scene.begin() + scene.minutes(15, 100);
        double[] parts = {0.05, 0.12, 0.2, 0.3};
        int rounds = 2 + scene.dice().below(3);
        for (int i = 0; i < rounds; i++) {
            scene.lose(scene.person().main(), scene.payee(), at)
                    .yuan((long) (wish * parts[i] * (0.8 + 0.4 * scene.dice().unit())) / 100 * 100)
                    .orWhatIsThere()
                    .atLeastYuan(100);
            at += scene.minutes(20, 60)
                    + (long) (scene.room() / 12.0 * scene.dice().unit());
            if (i < rounds - 1 && scene.dice().chance(0.7)) {
                scene.contact(kind, at - scene.minutes(12, 18), at - scene.minutes(4, 8));
            }
        }
    }

    /** The same without a call: an advertisement, a chat, a few fees. */
    static void loanByChat(Swindle scene) {
        scene.message(Numbers.port(scene.dice().below(300)), scene.begin());
        long wish = scene.yuan(10_000, 80_000, 10_000);
        long at = scene.begin() + scene.minutes(20, 180);
        for (int i = 0; i < 2 + scene.dice().below(3); i++) {
            scene.lose(scene.person().main(), scene.payee(), at)
                    .yuan((long) (wish * (0.05 + 0.09 * i)) / 100 * 100)
                    .orWhatIsThere()
                    .atLeastYuan(100);
            at += scene.minutes(20, 200);
        }
    }

    /** Cheap goods, then customs, then a deposit: one to three payments that look like any other. */
    static void shop(Swindle scene) {
        Account to = scene.payee();
        long at = scene.begin() + scene.minutes(30, 200);
        long sum = scene.yuan(200, 4_000, 10);
        for (int i = 0; i < 1 + scene.dice().below(3); i++) {
            scene.lose(scene.person().main(), to, at).yuan(sum).orWhatIsThere().atLeastYuan(20);
            sum = (long) (sum * (1.1 + scene.dice().unit()));
            at += scene.minutes(30, 300);
        }
    }
}
