package io.langyan.job.identity;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.event.Event;
import io.langyan.engine.plan.Plan;
import io.langyan.job.count.Count;
import io.langyan.job.count.SourceCounts;
import io.langyan.job.counterparty.CounterpartyMessage;
import io.langyan.job.counterparty.ListQuestions;
import io.langyan.job.subject.EntityKey;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.records.Topic;
import io.langyan.records.event.RoutedEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Sends an event on to whom it belongs, unless no rule wants it: that is evaluated herewith. Shows, as metrics under
 * {@code source.<topic>}, how many events stay {@code unresolved} and how many have their amounts in a
 * {@code foreignCurrency}.
 */
final class SubjectRouter {
    private Plan plan;
    /** The rules on accounts and phones; empty, and of no cost, where there are none. */
    private final Map<Entity, Plan> ofEntities = new EnumMap<>(Entity.class);

    private ListQuestions questions;
    private final SourceCounts counts;
    private final Map<Topic, Counter> unresolved = new EnumMap<>(Topic.class);
    private final Map<Topic, Counter> foreignCurrency = new EnumMap<>(Topic.class);

    SubjectRouter(Plan plan, SourceCounts counts, MetricGroup metrics) {
        use(plan);
        this.counts = counts;
        for (Topic source : SourceCounts.SOURCES) {
            MetricGroup group = metrics.addGroup("source", source.topicName());
            unresolved.put(source, group.counter("unresolved"));
            foreignCurrency.put(source, group.counter("foreignCurrency"));
        }
    }

    /** Goes on under another plan. */
    void use(Plan newPlan) {
        plan = newPlan.only(Entity.PERSON);
        questions = new ListQuestions(plan);
        ofEntities.clear();
        for (Entity entity : List.of(Entity.ACCOUNT, Entity.PHONE)) {
            Plan part = newPlan.only(entity);
            if (!part.rules().isEmpty()) {
                ofEntities.put(entity, part);
            }
        }
    }

    /** Whether any rule could want an event of that kind, whatever identities may still add to it. */
    boolean mayWant(RoutedEvent event) {
        int type = event.event().type().code();
        return !plan.interests(type).isEmpty()
                || ofEntities.values().stream()
                        .anyMatch(part -> !part.interests(type).isEmpty());
    }

    /**
     * Sends an event on that has nothing to ask of identities any more.
     *
     * @param out the way to its person
     * @param entities the way to its account and its phone, where rules on those want it
     * @param asking the way there that leads past the lists of numbers and accounts, for an event that a rule asks about
     */
    void route(
            RoutedEvent routed,
            Consumer<SubjectMessage> out,
            Consumer<SubjectMessage> entities,
            Consumer<CounterpartyMessage> asking) {
        Event event = routed.resolvedEvent();
        if (!routed.isResolved()) {
            unresolved.get(routed.source()).inc();
        }
        if (routed.foreignCurrency()) {
            foreignCurrency.get(routed.source()).inc();
        }
        if (!ofEntities.isEmpty()) {
            routeToEntities(routed, event, entities);
        }
        if (plan.wants(event)) {
            SubjectMessage.Happening happening = new SubjectMessage.Happening(
                    routed.subjectId(), event, routed.source(), routed.primary(), routed.late());
            questions.next(happening).ifPresentOrElse(asking, () -> out.accept(happening));
        } else {
            drop(routed);
        }
    }

    /** Its person counts the record: accounts and phones see it besides. */
    private void routeToEntities(RoutedEvent routed, Event event, Consumer<SubjectMessage> entities) {
        ofEntities.forEach((entity, part) -> {
            if (event.type().entities().contains(entity) && part.wants(event)) {
                EntityKey.of(routed, entity)
                        .ifPresent(key -> entities.accept(new SubjectMessage.Happening(
                                key.text(), event, routed.source(), false, routed.late())));
            }
        });
    }

    /** Counts an event that goes no further. */
    void drop(RoutedEvent routed) {
        if (routed.primary()) {
            counts.add(routed.source(), Count.EVALUATED);
        }
    }
}
