package io.langyan.simulator.cases;

import io.langyan.simulator.life.DayShape;
import io.langyan.simulator.people.AgeGroup;
import io.langyan.simulator.people.Job;
import io.langyan.simulator.people.Person;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Honest doings that look like a swindle (DOMAIN 1.5), and nasty combinations of them. */
enum LookAlike {
    COURIER_THEN_PAYMENT(DayShape.DELIVERY, LookAlike::isGrown, HomeLife::courierThenPayment),
    NEW_LANDLORD(DayShape.TRANSFERS, LookAlike::isAdult, HomeLife::newLandlord),
    TUITION(DayShape.TRANSFERS, LookAlike::isAdult, HomeLife::tuition),
    HOSPITAL(DayShape.TRANSFERS, LookAlike::isGrown, HomeLife::hospital),
    FAMILY_HELP(DayShape.TRANSFERS, LookAlike::isGrown, HomeLife::familyHelp),
    ABROAD_AND_CONTRACTOR(DayShape.TRANSFERS, LookAlike::isAbroad, HomeLife::abroadAndContractor),
    TUITION_ABROAD(DayShape.OFFICE, LookAlike::isAdult, HomeLife::tuitionAbroad),
    RED_PACKETS(DayShape.EVENING, any -> true, HomeLife::redPackets),
    GIFT(DayShape.TRANSFERS, LookAlike::isGrown, HomeLife::gift),
    RENOVATION(DayShape.TRANSFERS, LookAlike::isGrown, HomeLife::renovation),
    CASH_FOR_A_BANQUET(DayShape.OFFICE, LookAlike::isSenior, HomeLife::cashForABanquet),
    POLICE_CALL(DayShape.OFFICE, LookAlike::isGrown, HomeLife::policeCall),
    SCAM_NOT_BELIEVED(DayShape.SCAM, LookAlike::isGrown, HomeLife::notBelieved),
    GAMES_ON_PURPOSE(DayShape.EVENING, LookAlike::isGrown, HomeLife::gamesOnPurpose),
    SAVINGS_TO_CHILD(DayShape.OFFICE, LookAlike::isSenior, HomeLife::toTheChild),
    FUND_AT_THE_COUNTER(DayShape.OFFICE, LookAlike::isSenior, HomeLife::fundAtTheCounter),
    GENUINE_REFUND(DayShape.SCAM, LookAlike::isGrown, BusinessLife::genuineRefund),
    BANK_CALL_OWN_MONEY(DayShape.OFFICE, LookAlike::isGrown, BusinessLife::bankCall),
    INSURER_CALL(DayShape.OFFICE, LookAlike::isAdult, BusinessLife::insurerCall),
    HOUSE_PURCHASE(DayShape.OFFICE, LookAlike::isAdult, BusinessLife::house),
    HOUSE_AFTER_400_CALL(DayShape.OFFICE, LookAlike::isAdult, BusinessLife::houseAfterCall),
    LOAN_REFINANCING(DayShape.TRANSFERS, LookAlike::isAdult, BusinessLife::refinancing),
    BROKER_TOP_UP(DayShape.OFFICE, LookAlike::isGrown, BusinessLife::brokerTopUp),
    USED_CAR(DayShape.TRANSFERS, LookAlike::isAdult, BusinessLife::usedCar),
    SHOPPING_SPREE(DayShape.EVENING, LookAlike::isAdult, BusinessLife::shoppingSpree),
    SIDE_JOB(DayShape.EVENING, LookAlike::isAdult, BusinessLife::sideJob),
    LOAN_FOR_A_PURCHASE(DayShape.OFFICE, LookAlike::isAdult, BusinessLife::loanForAPurchase),
    PAYROLL(DayShape.OFFICE, LookAlike::isClerk, BusinessLife::payroll),
    SUPPLIER_AFTER_CALL(DayShape.OFFICE, LookAlike::isClerk, BusinessLife::supplier),
    OWNERS_DRAWING(DayShape.OFFICE, LookAlike::isClerk, BusinessLife::ownersDrawing),
    PARTNER_ABROAD(DayShape.OFFICE, LookAlike::isAdult, BusinessLife::partnerAbroad),
    GENUINE_REBOOKING(DayShape.SCAM, LookAlike::isGrown, BusinessLife::rebooking);

    private final DayShape shape;
    private final Predicate<Person> suits;
    private final Consumer<Scene> script;

    LookAlike(DayShape shape, Predicate<Person> suits, Consumer<Scene> script) {
        this.shape = shape;
        this.suits = suits;
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

    private static boolean isAbroad(Person person) {
        return person.relativesAbroad() > 0;
    }

    DayShape shape() {
        return shape;
    }

    boolean suits(Person person) {
        return suits.test(person);
    }

    void play(Scene scene) {
        script.accept(scene);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
