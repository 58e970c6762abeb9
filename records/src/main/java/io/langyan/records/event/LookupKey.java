package io.langyan.records.event;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import java.util.Objects;

/**
 * What identities are asked for, and keyed by.
 *
 * @param kind a number or an account
 * @param value the number as E.164, or the account; in clear: it must not be logged
 */
public record LookupKey(Kind kind, String value) {
    /** What identifies a person. */
    public enum Kind {
        /** A phone number. */
        MSISDN,
        /** An account. */
        ACCOUNT
    }

    /** Refuses a key of nothing. */
    public LookupKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    /** The key that an identity answers to: of a number, its one form. The identity must have passed the checks. */
    public static LookupKey of(Identity identity, PhoneNumbers numbers) {
        return identity.getKind() == IdentityKind.MSISDN
                ? new LookupKey(Kind.MSISDN, numbers.read(identity.getValue()).e164())
                : new LookupKey(Kind.ACCOUNT, identity.getValue());
    }

    /** The kind alone: never the value. */
    @Override
    public String toString() {
        return "LookupKey[" + kind + "]";
    }
}
