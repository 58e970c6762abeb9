package io.langyan.simulator.cases;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.WatchlistEntry;
import io.langyan.schema.WatchlistKind;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.life.DayShape;
import io.langyan.simulator.people.Account;
import io.langyan.simulator.people.AgeGroup;
import io.langyan.simulator.people.Person;
import io.langyan.simulator.stream.City;
import io.langyan.simulator.stream.CityClock;
import io.langyan.simulator.stream.Hour;
import io.langyan.simulator.stream.PhoneCall;
import io.langyan.simulator.stream.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All gangs of the city: their diallers, who call hundreds that hang up, and what is known of them in the end. */
final class Underworld {
    private static final long PURPOSE = 42;
    /** Scam calls a day for each person of the city, as far as the networks let them through; our own assumption. */
    private static final double CALLS = 0.02;

    private static final double LISTED = 0.25;

    private final City city;
    private final List<Gang> gangs = new ArrayList<>();

    Underworld(City city, int count) {
        this.city = city;
        for (int i = 0; i < count; i++) {
            gangs.add(new Gang(city, i));
        }
    }

    Gang any(Dice dice) {
        return dice.pick(gangs);
    }

    /** The diallers of an hour: most people do not answer or hang up, some listen for a while and pay nothing. */
    void dial(Hour hour) {
        Dice dice = Dice.of(city.seed(), PURPOSE, hour.number(), 0);
        double calls = city.people().size() * CALLS * DayShape.SCAM.at(hour);
        for (double call = dice.unit(); call < calls; call++) {
            dial(hour.begin() + dice.between(0, CityClock.HOUR - 1), dice);
        }
    }

    private void dial(long time, Dice dice) {
        NumberKind kind = switch (dice.weighted(0.35, 0.35, 0.08, 0.07, 0.15)) {
            case 0 -> NumberKind.ABROAD;
            case 1 -> NumberKind.VIRTUAL;
            case 2 -> NumberKind.SERVICE_400;
            case 3 -> NumberKind.POLICE_LIKE;
            default -> NumberKind.LOCAL;
        };
        Person called = city.people().anyone(dice);
        Side caller = Side.of(any(dice).number(kind, time, dice));
        String reference = dice.identifier();
        PhoneCall call;
        if (dice.chance(0.45)) {
            call = PhoneCall.missed(reference, caller, Side.of(called), time);
        } else {
            boolean listens = called.age() != AgeGroup.YOUNG && dice.chance(0.06);
            long talk =
                    (long) (1_000 * (listens ? Math.min(dice.logNormal(200, 0.9), 2_400) : 1 + dice.logNormal(8, 0.7)));
            call = PhoneCall.answered(reference, caller, Side.of(called), time + 12_000, time + 12_000 + talk);
        }
        city.exchange().call(kind == NumberKind.POLICE_LIKE ? call.overTrunk() : call);
    }

    /** Labels of the accounts and numbers that were used. */
    List<CaseLabel> labels() {
        List<CaseLabel> labels = new ArrayList<>();
        PhoneNumbers numbers = new PhoneNumbers();
        for (Gang gang : gangs) {
            gang.usedAccounts().forEach((id, time) -> {
                Account account = gang.account(id);
                boolean named = account.holder() != null && account.holder().isKnown();
                labels.add(suspect(
                        CaseKind.MULE_ACCOUNT,
                        "m",
                        labels.size(),
                        named ? account.holder().id() : "account:" + id,
                        id,
                        time));
            });
            gang.usedNumbers().forEach((presented, time) -> {
                String number = numbers.read(presented).e164();
                labels.add(suspect(CaseKind.SCAM_NUMBER, "n", labels.size(), "msisdn:" + number, number, time));
            });
        }
        return labels;
    }

    private static CaseLabel suspect(
            CaseKind kind, String prefix, int number, String subject, String value, long time) {
        return CaseLabel.newBuilder()
                .setCaseId(prefix + "-" + number)
                .setKind(kind)
                .setPersonId(subject)
                .setValue(value)
                .setFirstContactAt(time)
                .build();
    }

    /** What the police put on lists some hours after the first use: a part of it. */
    List<WatchlistEntry> watchlist() {
        List<WatchlistEntry> entries = new ArrayList<>();
        for (Gang gang : gangs) {
            list(gang.usedAccounts(), "suspect_accounts", WatchlistKind.ACCOUNT, entries);
            list(gang.usedNumbers(), "suspect_numbers", WatchlistKind.PHONE, entries);
        }
        entries.sort((left, right) -> Long.compare(left.getValidFrom(), right.getValidFrom()));
        return entries;
    }

    private void list(Map<String, Long> used, String list, WatchlistKind kind, List<WatchlistEntry> entries) {
        used.forEach((value, since) -> {
            Dice dice = Dice.of(city.seed(), PURPOSE, value.hashCode(), 1);
            if (dice.chance(LISTED)) {
                entries.add(WatchlistEntry.newBuilder()
                        .setList(list)
                        .setKind(kind)
                        .setValue(value)
                        .setReason("reported by a victim")
                        .setValidFrom(since + dice.between(2, 30) * CityClock.HOUR)
                        .setRemoved(false)
                        .build());
            }
        });
    }
}
