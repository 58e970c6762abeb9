package io.langyan.cli.history;

import io.langyan.records.Topic;
import io.langyan.records.event.LookupKey;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.identity.IdentityHistory;
import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who was behind numbers and accounts, as a history tells: as if all of it had been known from the beginning. */
final class KnownIdentities {
    private final Map<LookupKey, IdentityHistory> histories = new HashMap<>();

    static KnownIdentities read(HistoryFiles files) {
        KnownIdentities identities = new KnownIdentities();
        PhoneNumbers numbers = new PhoneNumbers();
        files.read(Topic.IDENTITIES, accepted -> {
            Identity identity = (Identity) accepted.record();
            identities.histories.merge(
                    LookupKey.of(identity, numbers),
                    IdentityHistory.EMPTY.with(identity),
                    (known, one) -> known.with(identity));
        });
        return identities;
    }

    /** The event once nothing is left to ask. */
    RoutedEvent resolve(RoutedEvent event) {
        RoutedEvent resolved = event;
        Optional<LookupKey> asked = resolved.nextLookup();
        while (asked.isPresent()) {
            IdentityHistory history = histories.getOrDefault(asked.get(), IdentityHistory.EMPTY);
            resolved = resolved.answer(
                    asked.get(), history.personAt(resolved.event().time()));
            asked = resolved.nextLookup();
        }
        return resolved;
    }
}
