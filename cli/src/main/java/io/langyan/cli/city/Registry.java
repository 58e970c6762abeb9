package io.langyan.cli.city;

import io.langyan.records.Topic;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who is behind the numbers and accounts of a city, as operators and banks have it on file. */
public final class Registry {
    private static final long VALID_BEFORE = TimeUnit.DAYS.toMillis(400);

    private Registry() {}

    /** The identities of all citizens, valid for a year before that moment (epoch milliseconds) and from then on. */
    public static List<Emission> of(City city, long now) {
        List<Emission> identities = new ArrayList<>();
        for (Citizen citizen : city.citizens()) {
            identities.add(identity(IdentityKind.MSISDN, citizen.msisdn(), citizen, now));
            identities.add(identity(IdentityKind.ACCOUNT, citizen.account(), citizen, now));
            identities.add(identity(IdentityKind.ACCOUNT, citizen.savings(), citizen, now));
        }
        return identities;
    }

    private static Emission identity(IdentityKind kind, String value, Citizen citizen, long now) {
        Identity identity = Identity.newBuilder()
                .setKind(kind)
                .setValue(value)
                .setPersonId(citizen.personId())
                .setHomeDivision(citizen.division())
                .setValidFrom(now - VALID_BEFORE)
                .build();
        String key = kind + ":" + value + ":" + identity.getValidFrom();
        return new Emission(now, Topic.IDENTITIES, key, citizen.personId(), identity);
    }
}
