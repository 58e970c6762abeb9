package io.langyan.job.subject;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.watchlist.ListKey;
import java.util.Optional;

/**
 * Whom a profile is of.
 *
 * @param entity a person, an account or a phone
 * @param id who: of accounts and phones in clear, it must not be logged
 */
public record EntityKey(Entity entity, String id) {
    /** The account that an event is about, or the phone; none where the record does not say. */
    public static Optional<EntityKey> of(RoutedEvent event, Entity entity) {
        String id = entity == Entity.ACCOUNT
                ? event.accountId()
                : event.event()
                        .type()
                        .keyField(entity)
                        .map(Field::slot)
                        .map(event.event()::text)
                        .orElse(null);
        return Optional.ofNullable(id).map(found -> new EntityKey(entity, found));
    }

    /** Kind and value in one text, which is that of {@link #listKey}, so that tags need no other. */
    public String text() {
        return listKey().text();
    }

    /** The account or phone as lists and tags know it. */
    public ListKey listKey() {
        return new ListKey(entity == Entity.PHONE ? ListKey.Kind.PHONE : ListKey.Kind.ACCOUNT, id);
    }

    /** Reads what {@link #text} wrote. */
    public static EntityKey ofText(String text) {
        ListKey key = ListKey.ofText(text);
        return new EntityKey(key.kind() == ListKey.Kind.PHONE ? Entity.PHONE : Entity.ACCOUNT, key.value());
    }

    /** The kind alone: never who. */
    @Override
    public String toString() {
        return "EntityKey[" + entity + "]";
    }
}
