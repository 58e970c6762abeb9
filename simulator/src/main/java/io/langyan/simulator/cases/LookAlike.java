package io.langyan.simulator.cases;

import io.langyan.simulator.life.DayShape;
import io.langyan.simulator.people.Person;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Honest doings that look like a swindle (DOMAIN 1.5), and nasty combinations of them. */
enum LookAlike {
    COURIER_THEN_PAYMENT(DayShape.DELIVERY, Person::isGrown, HomeLife::courierThenPayment),
    NEW_LANDLORD(DayShape.TRANSFERS, Person::isAdult, HomeLife::newLandlord),
    TUITION(DayShape.TRANSFERS, Person::isAdult, HomeLife::tuition),
    HOSPITAL(DayShape.TRANSFERS, Person::isGrown, HomeLife::hospital),
    FAMILY_HELP(DayShape.TRANSFERS, Person::isGrown, HomeLife::familyHelp),
    ABROAD_AND_CONTRACTOR(DayShape.TRANSFERS, Person::hasRelativesAbroad, HomeLife::abroadAndContractor),
    TUITION_ABROAD(DayShape.OFFICE, Person::isAdult, HomeLife::tuitionAbroad),
    RED_PACKETS(DayShape.EVENING, any -> true, HomeLife::redPackets),
    GIFT(DayShape.TRANSFERS, Person::isGrown, HomeLife::gift),
    RENOVATION(DayShape.TRANSFERS, Person::isGrown, HomeLife::renovation),
    CASH_FOR_A_BANQUET(DayShape.OFFICE, Person::isSenior, HomeLife::cashForABanquet),
    POLICE_CALL(DayShape.OFFICE, Person::isGrown, HomeLife::policeCall),
    SCAM_NOT_BELIEVED(DayShape.SCAM, Person::isGrown, HomeLife::notBelieved),
    GAMES_ON_PURPOSE(DayShape.EVENING, Person::isGrown, HomeLife::gamesOnPurpose),
    SAVINGS_TO_CHILD(DayShape.OFFICE, Person::isSenior, HomeLife::toTheChild),
    FUND_AT_THE_COUNTER(DayShape.OFFICE, Person::isSenior, HomeLife::fundAtTheCounter),
    GENUINE_REFUND(DayShape.SCAM, Person::isGrown, BusinessLife::genuineRefund),
    BANK_CALL_OWN_MONEY(DayShape.OFFICE, Person::isGrown, BusinessLife::bankCall),
    INSURER_CALL(DayShape.OFFICE, Person::isAdult, BusinessLife::insurerCall),
    HOUSE_PURCHASE(DayShape.OFFICE, Person::isAdult, BusinessLife::house),
    HOUSE_AFTER_400_CALL(DayShape.OFFICE, Person::isAdult, BusinessLife::houseAfterCall),
    LOAN_REFINANCING(DayShape.TRANSFERS, Person::isAdult, BusinessLife::refinancing),
    BROKER_TOP_UP(DayShape.OFFICE, Person::isGrown, BusinessLife::brokerTopUp),
    USED_CAR(DayShape.TRANSFERS, Person::isAdult, BusinessLife::usedCar),
    SHOPPING_SPREE(DayShape.EVENING, Person::isAdult, BusinessLife::shoppingSpree),
    SIDE_JOB(DayShape.EVENING, Person::isAdult, BusinessLife::sideJob),
    LOAN_FOR_A_PURCHASE(DayShape.OFFICE, Person::isAdult, BusinessLife::loanForAPurchase),
    PAYROLL(DayShape.OFFICE, Person::isClerk, BusinessLife::payroll),
    SUPPLIER_AFTER_CALL(DayShape.OFFICE, Person::isClerk, BusinessLife::supplier),
    OWNERS_DRAWING(DayShape.OFFICE, Person::isClerk, BusinessLife::ownersDrawing),
    PARTNER_ABROAD(DayShape.OFFICE, Person::isAdult, BusinessLife::partnerAbroad),
    GENUINE_REBOOKING(DayShape.SCAM, Person::isGrown, BusinessLife::rebooking);

    private final DayShape shape;
    private final Predicate<Person> suits;
    private final Consumer<Scene> script;

    LookAlike(DayShape shape, Predicate<Person> suits, Consumer<Scene> script) {
        this.shape = shape;
        this.suits = suits;
        this.script = script;
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
