package io.langyan.simulator.cases;

import io.langyan.simulator.life.DayShape;
import io.langyan.simulator.people.AgeGroup;
import io.langyan.simulator.people.Job;
import io.langyan.simulator.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How a kind of swindle is run (DOMAIN 1.3), how many of all swindles are of that kind, and whom it finds. */
enum Playbook {
    REFUND("fake_customer_service", 7, 5, DayShape.SCAM, Playbook::isGrown, CallSwindles::refund),
    REFUND_AFTER_CALLS("fake_customer_service", 6, 5, DayShape.SCAM, Playbook::isGrown, CallSwindles::refundAfterCalls),
    MEMBERSHIP_LOAN("fake_customer_service", 5, 5, DayShape.SCAM, Playbook::isAdult, CallSwindles::membership),
    TEST_PAYMENTS("fake_customer_service", 4, 5, DayShape.SCAM, Playbook::isGrown, CallSwindles::testPayments),
    UNSEEN_CALL("fake_customer_service", 4, 3, DayShape.SCAM, Playbook::isGrown, CallSwindles::unseenCall),
    CALLS_OVER_DAYS("fake_customer_service", 4, 52, DayShape.SCAM, Playbook::isGrown, CallSwindles::overDays),
    TICKET_CHANGE("ticket_change", 5, 5, DayShape.SCAM, Playbook::isGrown, CallSwindles::ticketChange),
    SAFE_ACCOUNT("fake_police", 6, 30, DayShape.SCAM, Playbook::isGrown, PoliceSwindles::safeAccount),
    NEW_CARD("fake_police", 4, 6, DayShape.SCAM, Playbook::isGrown, PoliceSwindles::newCard),
    CASH_COURIER("fake_police", 4, 8, DayShape.SCAM, Playbook::isSenior, PoliceSwindles::cashCourier),
    BOSS_GROUP("boss_impersonation", 4, 4, DayShape.OFFICE, Playbook::isClerk, AcquaintanceSwindles::bossGroup),
    BOSS_AFTER_CALL(
            "boss_impersonation", 4, 4, DayShape.OFFICE, Playbook::isClerk, AcquaintanceSwindles::bossAfterCall),
    LEADER("acquaintance_impersonation", 5, 28, DayShape.OFFICE, Playbook::isGrown, AcquaintanceSwindles::leader),
    AI_FACE("acquaintance_impersonation", 4, 3, DayShape.TRANSFERS, Playbook::isAdult, AcquaintanceSwindles::face),
    FAMILY_EMERGENCY(
            "acquaintance_impersonation",
            4,
            4,
            DayShape.TRANSFERS,
            Playbook::isSenior,
            AcquaintanceSwindles::familyEmergency),
    BRUSH("brush_order_rebate", 10, 10, DayShape.EVENING, Playbook::isAdult, ChatSwindles::brush),
    BRUSH_AFTER_GIFT_CALL(
            "brush_order_rebate", 6, 60, DayShape.SCAM, Playbook::isAdult, ChatSwindles::brushAfterGiftCall),
    INVEST("fake_investment", 8, 60, DayShape.EVENING, Playbook::isGrown, ChatSwindles::invest),
    ROMANCE("romance", 4, 60, DayShape.EVENING, Playbook::isGrown, ChatSwindles::romance),
    LOAN("fake_loan", 6, 24, DayShape.SCAM, Playbook::isAdult, ChatSwindles::loan),
    LOAN_BY_CHAT("fake_loan", 4, 16, DayShape.EVENING, Playbook::isAdult, ChatSwindles::loanByChat),
    CREDIT_REPAIR("fake_credit_repair", 6, 6, DayShape.SCAM, Playbook::isAdult, CallSwindles::creditRepair),
    FAKE_SHOP("fake_shopping", 5, 20, DayShape.EVENING, any -> true, ChatSwindles::shop),
    GAME("game_trade", 4, 5, DayShape.EVENING, Playbook::isSenior, AcquaintanceSwindles::game);

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

    private static boolean isGrown(Person person) {
        return person.age() != AgeGroup.YOUNG;
    }

    private static boolean isAdult(Person person) {
        return person.age() == AgeGroup.ADULT;
    }

    private static boolean isSenior(Person person) {
        return person.age() == AgeGroup.SENIOR;
    }

    private static boolean isClerk(Person person) {
        return person.job() == Job.CLERK;
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
