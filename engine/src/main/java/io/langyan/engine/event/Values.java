package io.langyan.engine.event;

/** The values of one event by slot: see {@link io.langyan.engine.catalogue.Field#slot()}. */
public interface Values {
    /** The number in a numeric slot; {@link Event#MISSING} where there is none. */
    long number(int slot);

    /** The text in a text slot, or null where there is none. */
    String text(int slot);

    /** On which lists its identifiers are, as far as anybody asked. */
    Memberships memberships();
}
