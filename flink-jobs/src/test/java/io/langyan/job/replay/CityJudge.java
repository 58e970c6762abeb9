package io.langyan.job.replay;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.event.Event;
import io.langyan.engine.oracle.Oracle;
import io.langyan.engine.oracle.Sample;
import io.langyan.engine.oracle.TagJudge;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.job.subject.EntityKey;
import io.langyan.job.testing.RandomCity;
import io.langyan.job.testing.RandomWatchlist;
import io.langyan.records.decode.Accepted;
import io.langyan.records.event.EventMapper;
import io.langyan.records.event.RoutedEvent;
import io.langyan.schema.WatchlistKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the oracle says of a whole city: first of all accounts and phones, whose findings make the tags; then, with the tags
 * that each event saw, of all persons.
 */
final class CityJudge {
    private final List<CheckedRule> rules;
    private final RandomWatchlist watchlist;
    private final Map<String, List<Event>> ofPersons = new TreeMap<>();
    private final Map<EntityKey, List<Event>> ofEntities = new LinkedHashMap<>();
    private final Map<EntityKey, Oracle.Verdict> entities = new LinkedHashMap<>();
    private final TagJudge tags;

    CityJudge(List<CheckedRule> rules, RandomCity city, RandomWatchlist watchlist) {
        this.rules = rules;
        this.watchlist = watchlist;
        this.tags = new TagJudge(rules);
        EventMapper mapper = new EventMapper(Sample.CATALOGUE);
        for (Accepted record : city.records()) {
            mapper.map(record).forEach(this::take);
        }
        ofEntities.forEach((who, events) -> {
            Oracle.Verdict verdict = Sample.oracleOf(who.id()).judge(of(who.entity()), events);
            entities.put(who, verdict);
            tags.found(who.entity(), who.id(), verdict.findings());
        });
    }

    private void take(RoutedEvent routed) {
        Event event = routed.resolvedEvent();
        ofPersons
                .computeIfAbsent(routed.subjectId(), any -> new ArrayList<>())
                .add(watchlist.about(event, routed.subjectId()));
        for (Entity entity : List.of(Entity.ACCOUNT, Entity.PHONE)) {
            WatchlistKind kind = entity == Entity.PHONE ? WatchlistKind.PHONE : WatchlistKind.ACCOUNT;
            if (event.type().entities().contains(entity)) {
                EntityKey.of(routed, entity)
                        .ifPresent(who -> ofEntities
                                .computeIfAbsent(who, any -> new ArrayList<>())
                                .add(watchlist.about(event, kind, who.id())));
            }
        }
    }

    private List<CheckedRule> of(Entity entity) {
        return rules.stream().filter(rule -> rule.entity() == entity).toList();
    }

    /** What is found about accounts and phones. */
    Map<EntityKey, Oracle.Verdict> entities() {
        return entities;
    }

    /** What is found about persons, and what they are warned of. */
    Map<String, Oracle.Verdict> persons() {
        Map<String, Oracle.Verdict> persons = new TreeMap<>();
        ofPersons.forEach((subject, events) -> persons.put(
                subject,
                Sample.oracleOf(subject)
                        .judge(
                                of(Entity.PERSON),
                                events.stream().map(tags::about).toList())));
        return persons;
    }
}
