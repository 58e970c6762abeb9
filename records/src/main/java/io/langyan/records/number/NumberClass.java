package io.langyan.records.number;

import java.util.Locale;

/** What kind of number somebody called from or dialled (RULES section 2). The names are those of the event catalogue. */
public enum NumberClass {
    /** Published lines of emergency services, police, government, operators, banks and insurers. */
    OFFICIAL,
    /** Presented with 00 or +, and a country other than 86. */
    OVERSEAS,
    /** A national number that cannot have come the way it came. */
    SPOOFED,
    /** A mobile number of a virtual operator. */
    MVNO,
    /** 400 and 800 lines of companies. */
    SERVICE_400,
    /** 95 lines that are not official. */
    SERVICE_95,
    /** Ports that send SMS for companies. */
    SMS_106,
    /** Fixed lines, with or without area code. */
    FIXED,
    /** Mobile numbers, of assigned blocks or not. */
    MOBILE,
    /** Digits that no numbering plan explains. */
    MALFORMED,
    /** No number presented. */
    WITHHELD;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The value of the catalogue's {@code number_class} enum. */
    public String value() {
        return value;
    }

    /** Whether a number of this class can only originate inside the national network. */
    boolean isNational() {
        return switch (this) {
            case OFFICIAL, MVNO, SERVICE_400, SERVICE_95, SMS_106, FIXED, MOBILE -> true;
            case OVERSEAS, SPOOFED, MALFORMED, WITHHELD -> false;
        };
    }
}
