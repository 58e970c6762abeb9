package io.langyan.simulator.people;

/** What somebody does all day, as far as the streams show it. */
public enum Job {
    /** Employed by a company. */
    EMPLOYEE,
    /** Operates the account of a company. */
    CLERK,
    /** Delivers parcels: some thirty calls a day to people of the city. */
    COURIER,
    /** Sells things or services over the phone, and meets many strangers. */
    SALES,
    /** Goes to school. */
    STUDENT,
    /** Draws a pension. */
    RETIRED;

    /** Whether a company pays a salary. */
    public boolean isEmployed() {
        return this == EMPLOYEE || this == CLERK || this == SALES || this == COURIER;
    }
}
