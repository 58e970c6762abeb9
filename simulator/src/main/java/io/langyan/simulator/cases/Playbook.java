package io.langyan.simulator.cases;

import io.langyan.simulator.life.DayShape;
import io.langyan.simulator.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How a kind of swindle is run (DOMAIN 1.3), how many of all swindles are of that kind, and whom it finds. */
enum Playbook {
    REFUND("fake_customer_service", 7, 5, DayShape.SCAM, Person::isGrown, CallSwindles::refund),
    REFUND_AFTER_CALLS("fake_customer_service", 6, 5, DayShape.SCAM, Person::isGrown, CallSwindles::refundAfterCalls),
    MEMBERSHIP_LOAN("fake_customer_service", 5, 5, DayShape.SCAM, Person::isAdult, CallSwindles::membership),
    TEST_PAYMENTS("fake_customer_service", 4, 5, DayShape.SCAM, Person::isGrown, CallSwindles::testPayments),
    UNSEEN_CALL("fake_customer_service", 4, 3, DayShape.SCAM, Person::isGrown, CallSwindles::unseenCall),
    CALLS_OVER_DAYS("fake_customer_service", 4, 52, DayShape.SCAM, Person::isGrown, CallSwindles::overDays),
    TICKET_CHANGE("ticket_change", 5, 5, DayShape.SCAM, Person::isGrown, CallSwindles::ticketChange),
    SAFE_ACCOUNT("fake_police", 6, 30, DayShape.SCAM, Person::isGrown, PoliceSwindles::safeAccount),
    NEW_CARD("fake_police", 4, 6, DayShape.SCAM, Person::isGrown, PoliceSwindles::newCard),
    CASH_COURIER("fake_police", 4, 8, DayShape.SCAM, Person::isSenior, PoliceSwindles::cashCourier),
    BOSS_GROUP("boss_impersonation", 4, 4, DayShape.OFFICE, Person::isClerk, AcquaintanceSwindles::bossGroup),
    BOSS_AFTER_CALL("boss_impersonation", 4, 4, DayShape.OFFICE, Person::isClerk, AcquaintanceSwindles::bossAfterCall),
    LEADER("acquaintance_impersonation", 5, 28, DayShape.OFFICE, Person::isGrown, AcquaintanceSwindles::leader),
    AI_FACE("acquaintance_impersonation", 4, 3, DayShape.TRANSFERS, Person::isAdult, AcquaintanceSwindles::face),
    FAMILY_EMERGENCY(
            "acquaintance_impersonation",
            4,
            4,
            DayShape.TRANSFERS,
            Person::isSenior,
            AcquaintanceSwindles::familyEmergency),
    BRUSH("brush_order_rebate", 10, 10, DayShape.EVENING, Person::isAdult, ChatSwindles::brush),
    BRUSH_AFTER_GIFT_CALL(
            "brush_order_rebate", 6, 60, DayShape.SCAM, Person::isAdult, ChatSwindles::brushAfterGiftCall),
    INVEST("fake_investment", 8, 60, DayShape.EVENING, Person::isGrown, ChatSwindles::invest),
    ROMANCE("romance", 4, 60, DayShape.EVENING, Person::isGrown, ChatSwindles::romance),
    LOAN("fake_loan", 6, 24, DayShape.SCAM, Person::isAdult, ChatSwindles::loan),
    LOAN_BY_CHAT("fake_loan", 4, 16, DayShape.EVENING, Person::isAdult, ChatSwindles::loanByChat),
    CREDIT_REPAIR("fake_credit_repair", 6, 6, DayShape.SCAM, Person::isAdult, CallSwindles::creditRepair),
    FAKE_SHOP("fake_shopping", 5, 20, DayShape.EVENING, any -> true, ChatSwindles::shop),
    GAME("game_trade", 4, 5, DayShape.EVENING, Person::isSenior, AcquaintanceSwindles::game);

    private final String fraudType;
    private final double weight;
    private final int hours;
    private final DayShape shape;
    private final Predicate<Person> finds;
    private final Consumer<Swindle> script;

    Playbook(
            String fraudType,
            double weight,
            int hours,
            DayShape shape,
            Predicate<Person> finds,
            Consumer<Swindle> script) {
        this.fraudType = fraudType;
        this.weight = weight;
        this.hours = hours;
        this.shape = shape;
        this.finds = finds;
        this.script = script;
    }

    String fraudType() {
        return fraudType;
    }

    double weight() {
        return weight;
    }

    /** How many hours it takes at most, where there is time enough. */
    int hours() {
        return hours;
    }

    DayShape shape() {
        return shape;
    }

    boolean finds(Person person) {
        return finds.test(person);
    }

    void play(Swindle swindle) {
        script.accept(swindle);
    }

    /** The ways to depart from it that make sense here. */
    List<Adaptation> adaptations() {
        return switch (this) {
            case REFUND, REFUND_AFTER_CALLS, MEMBERSHIP_LOAN, TICKET_CHANGE, SAFE_ACCOUNT ->
                List.of(Adaptation.values());
            case TEST_PAYMENTS, NEW_CARD, CASH_COURIER, CREDIT_REPAIR ->
                List.of(
                        Adaptation.NONE,
                        Adaptation.SHORT_CALLS,
                        Adaptation.SECOND_CALLER,
                        Adaptation.WAITS_AN_HOUR,
                        Adaptation.LOCAL_NUMBER,
                        Adaptation.COMPANY_PAYEE);
            case UNSEEN_CALL, BOSS_AFTER_CALL, AI_FACE, GAME -> List.of(Adaptation.NONE);
            default -> List.of(Adaptation.NONE, Adaptation.COMPANY_PAYEE);
        };
    }

    String scenario() {
        return name().toLowerCase(Locale.ROOT);
    }
}
