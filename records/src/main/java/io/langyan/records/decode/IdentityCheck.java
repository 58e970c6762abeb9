package io.langyan.records.decode;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import java.util.Set;

/** Checks identities. Both of their times may lie ahead: a number can be given to somebody from tomorrow on. */
final class IdentityCheck implements RecordCheck<Identity> {
    private final TextChecks texts = new TextChecks(Identity.getClassSchema(), Set.of());
    private final PhoneNumbers numbers;

    IdentityCheck(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void check(Identity identity, long arrival) throws Rejection {
        texts.check(identity);
        if (identity.getKind() == IdentityKind.MSISDN) {
            Limits.subscriberNumber(identity.getValue(), "value", numbers);
        }
        Limits.validFrom(identity.getValidFrom());
        Limits.notAncient(identity.getValidUntil(), "validUntil");
    }

    @Override
    public long eventTime(Identity identity) {
        return identity.getValidFrom();
    }
}
