package io.langyan.simulator.people;

/** How old somebody is, as far as habits go; the factors are our own assumptions. */
public enum AgeGroup {
    /** School children and students: few calls, many small payments. */
    YOUNG(0.6, 1.1, 0.15),
    /** People of working age. */
    ADULT(1.15, 1.15, 1),
    /** Over sixty: fewer payments, more savings. */
    SENIOR(0.9, 0.5, 1.6);

    private final double calls;
    private final double payments;
    private final double wealth;

    AgeGroup(double calls, double payments, double wealth) {
        this.calls = calls;
        this.payments = payments;
        this.wealth = wealth;
    }

    /** Calls, as a multiple of the average. */
    public double calls() {
        return calls;
    }

    /** Payments, as a multiple of the average. */
    public double payments() {
        return payments;
    }

    /** Money, as a multiple of the median. */
    public double wealth() {
        return wealth;
    }
}
