package io.langyan.simulator.cases;

import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.life.Agenda;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.Numbers;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.people.Population;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.PaymentOrder;
import io.langyan.simulator.stream.PhoneCall;
import io.langyan.simulator.stream.Side;

/** What a script plays with: the city, the person of the case, chance, and the file that keeps what happened. */
class Scene {
    private final City city;
    private final Agenda agenda;
    private final CaseFile file;
    private final Dice dice;
    private final long begin;
    private final long room;

    /**
     * A scene.
     *
     * @param begin when the case begins, in epoch milliseconds
     * @param room how long it may go on, in milliseconds
     */
    Scene(City city, Agenda agenda, CaseFile file, Dice dice, long begin, long room) {
        this.city = city;
        this.agenda = agenda;
        this.file = file;
        this.dice = dice;
        this.begin = begin;
        this.room = room;
    }

    final City city() {
        return city;
    }

    final Population people() {
        return city.people();
    }

    final Dice dice() {
        return dice;
    }

    final Person person() {
        return file.person();
    }

    final CaseFile file() {
        return file;
    }

    final long begin() {
        return begin;
    }

    final long room() {
        return room;
    }

    /** A span of minutes by chance, in milliseconds. */
    final long minutes(long from, long to) {
        return dice.between(from * CityClock.MINUTE, to * CityClock.MINUTE);
    }

    /** A span of seconds by chance, in milliseconds. */
    final long seconds(long from, long to) {
        return dice.between(from * 1000, to * 1000);
    }

    /** A span of hours by chance, in milliseconds. */
    final long hours(double from, double to) {
        return (long) ((from + (to - from) * dice.unit()) * CityClock.HOUR);
    }

    /** Round yuan by chance. */
    final long yuan(long from, long to, long step) {
        return dice.between(from / step, to / step) * step;
    }

    /** The person is called and talks. */
    final void called(String number, long from, long to) {
        agenda.add(person(), from - 20_000, to);
        city.exchange().call(PhoneCall.answered(dice.identifier(), Side.of(number), Side.of(person()), from, to));
    }

    /** The person is called over an international trunk, whatever number it shows, and talks. */
    final void calledOverTrunk(String number, long from, long to) {
        agenda.add(person(), from - 20_000, to);
        city.exchange()
                .call(PhoneCall.answered(dice.identifier(), Side.of(number), Side.of(person()), from, to)
                        .overTrunk());
    }

    /** The person is called in vain. */
    final void missed(String number, long at) {
        city.exchange().call(PhoneCall.missed(dice.identifier(), Side.of(number), Side.of(person()), at));
    }

    /** The person calls somebody and talks. */
    final void calls(String number, long from, long to) {
        agenda.add(person(), from - 20_000, to);
        city.exchange().call(PhoneCall.answered(dice.identifier(), Side.of(person()), Side.of(number), from, to));
    }

    /** Another citizen calls the person. */
    final void calledBy(Person other, long from, long to) {
        agenda.add(person(), from - 20_000, to);
        city.exchange().call(PhoneCall.answered(dice.identifier(), Side.of(other), Side.of(person()), from, to));
    }

    /** The person gets a short message. */
    final void message(String from, long at) {
        city.exchange().sms(dice.identifier(), Side.of(from), Side.of(person()), at);
    }

    /** Codes of several banks or lenders come within minutes. */
    final void codes(long from, int count) {
        long at = from;
        for (int i = 0; i < count; i++) {
            at += seconds(15, 90);
            message(Numbers.port(dice.below(300)), at);
        }
        if (count >= 3) {
            file.mark(Mark.CODES, at);
        }
    }

    /** Call forwarding is set, and ended after a while. */
    final void forwards(long from, long to) {
        String target = Numbers.stranger(dice.any());
        city.exchange().forwarding(dice.identifier(), Side.of(person()), target, true, from);
        city.exchange().forwarding(dice.identifier(), Side.of(person()), target, false, to);
        file.mark(Mark.FORWARDED, from);
    }

    /** An order of a payment, to be described further. */
    final PaymentOrder pay(Account from, Account to, long at) {
        PaymentOrder order = PaymentOrder.of(dice.identifier(), from, to, at);
        city.ledger().add(order);
        return order;
    }

    /** A loan comes to the main card. */
    final void loan(int lender, long yuan, long at) {
        pay(Population.institution(30 + lender), person().main(), at).yuan(yuan).as(PaymentKind.LOAN_DISBURSEMENT);
        file.mark(Mark.LOAN, at);
    }

    /** The second card is emptied onto the main card, where there is one. */
    final long gather(long at) {
        long next = at;
        if (person().hasSecondCard()) {
            pay(person().second(), person().main(), next)
                    .share(1)
                    .atLeastYuan(50)
                    .then((order, moved) -> file.mark(Mark.GATHERED, order.time()));
            next += seconds(40, 200);
        }
        return next;
    }

    /** The term deposit becomes available, where there is one. */
    final long breakDeposit(long at) {
        if (!person().hasTermDeposit()) {
            return at;
        }
        pay(person().term(), person().main(), at)
                .share(1)
                .atLeastYuan(1_000)
                .as(PaymentKind.TERM_DEPOSIT_BREAK)
                .then((order, moved) -> file.mark(Mark.DEPOSIT_BROKEN, order.time()));
        return at + seconds(60, 240);
    }

    /** A payment of the case to somebody honest. */
    final PaymentOrder pays(Account from, Account to, long at) {
        return pay(from, to, at).then((order, moved) -> file.loss(order, moved, true));
    }

    /** Cash is withdrawn. */
    final PaymentOrder withdraw(Account from, long at) {
        return pay(from, Population.institution(from.bank().ordinal()), at)
                .as(PaymentKind.CASH_WITHDRAWAL)
                .by(PaymentChannel.COUNTER);
    }
}
