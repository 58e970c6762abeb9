package io.langyan.job.subject;

import io.langyan.engine.event.Contact;
import io.langyan.engine.event.Event;
import io.langyan.job.clock.ReadUpTo;
import io.langyan.job.clock.SubtaskKeys;
import io.langyan.job.plan.RuleChange;
import io.langyan.records.Topic;
import io.langyan.records.watchlist.ListPeriod;

/** What reaches the subject stage: one stream, since two inputs of an operator have no order between them. */
public sealed interface SubjectMessage
        permits SubjectMessage.Happening,
                SubjectMessage.Reached,
                SubjectMessage.Listed,
                SubjectMessage.Read,
                SubjectMessage.Changed {
    /** The person, or what stands for a person who is not known; what it is keyed by. */
    String subjectId();

    /**
     * An event of a person.
     *
     * @param subjectId the person
     * @param event what happened
     * @param source the topic of the record it was read from
     * @param primary whether the record is counted with this event; a payment has one for each side
     * @param late whether its source judged the record late (RULES S6)
     */
    record Happening(String subjectId, Event event, Topic source, boolean primary, boolean late)
            implements SubjectMessage {
        /** The same with more known of the event. */
        public Happening with(Event known) {
            return new Happening(subjectId, known, source, primary, late);
        }

        /** The event alone: never whom it is about. */
        @Override
        public String toString() {
            return "Happening[" + event + "]";
        }
    }

    /**
     * How a person is reached.
     *
     * @param subjectId the person
     * @param contact the number on file
     */
    record Reached(String subjectId, Contact contact) implements SubjectMessage {
        /** The contact's times alone. */
        @Override
        public String toString() {
            return "Reached[" + contact + "]";
        }
    }

    /**
     * An entry of a list about a person.
     *
     * @param subjectId the person
     * @param period which list, and when
     */
    record Listed(String subjectId, ListPeriod period) implements SubjectMessage {
        /** The entry alone. */
        @Override
        public String toString() {
            return "Listed[" + period + "]";
        }
    }

    /**
     * How far a feed has been handed on. It is about nobody.
     *
     * @param subjectId a key of the subtask that it goes to: see {@link SubtaskKeys}
     * @param word whose word it is
     */
    record Read(String subjectId, ReadUpTo word) implements SubjectMessage {}

    /**
     * What was published.
     *
     * @param subjectId a key of the subtask that it goes to: see {@link SubtaskKeys}
     * @param change what changes
     */
    record Changed(String subjectId, RuleChange change) implements SubjectMessage {}
}
