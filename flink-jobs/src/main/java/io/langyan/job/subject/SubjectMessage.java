package io.langyan.job.subject;

import io.langyan.engine.desk.Feedback;
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
                SubjectMessage.Reported,
                SubjectMessage.Read,
                SubjectMessage.Changed {
    /** The person, or what stands for a person who is not known; what it is keyed by. */
    String subjectId();

    /**
     * An event of a person, or of an account or a phone: see {@link EntityKey}.
     *
     * @param subjectId the person
     * @param event what happened
     * @param source the topic of the record it was read from
     * @param primary whether the record is counted with this event; a payment has one for each side
     * @param late whether its source judged the record late (RULES S6)
     * @param revised whether it came before, with other tags: a correction, which is counted nowhere
     */
    record Happening(String subjectId, Event event, Topic source, boolean primary, boolean late, boolean revised)
            implements SubjectMessage {
        /** An event that comes for the first time. */
        public Happening(String subjectId, Event event, Topic source, boolean primary, boolean late) {
            this(subjectId, event, source, primary, late, false);
        }

        /** The same with more known of the event. */
        public Happening with(Event known) {
            return new Happening(subjectId, known, source, primary, late, revised);
        }

        /** The same event as a correction of what was said of it before. */
        public Happening revision() {
            return revised ? this : new Happening(subjectId, event, source, false, late, true);
        }

        /** Whether it is the same record of the same person. */
        public boolean isSameAs(Happening other) {
            return event.type().code() == other.event.type().code()
                    && event.recordId().equals(other.event.recordId())
                    && subjectId.equals(other.subjectId);
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
     * What the desk reports about a person.
     *
     * @param feedback the report
     * @param arrivalTime when it arrived, epoch milliseconds
     */
    record Reported(Feedback feedback, long arrivalTime) implements SubjectMessage {
        @Override
        public String subjectId() {
            return feedback.subjectId();
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
