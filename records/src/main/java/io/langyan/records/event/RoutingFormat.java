package io.langyan.records.event;

import io.langyan.engine.event.Event;
import io.langyan.records.Topic;
import io.langyan.records.io.Texts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The form of a {@link RoutedEvent} without its event: one byte of flags, the source, the parties. */
final class RoutingFormat {
    private static final Topic[] TOPICS = Topic.values();
    private static final Resolution.Pending[] PENDING = Resolution.Pending.values();
    private static final int PRIMARY = 1;
    private static final int FOREIGN_CURRENCY = 2;
    private static final int LATE = 4;
    private static final int COUNTERPARTY = 8;

    private RoutingFormat() {}

    static void write(RoutedEvent event, DataOutput out) throws IOException {
        Counterparty counterparty = event.counterparty();
        int flags = (event.primary() ? PRIMARY : 0)
                | (event.foreignCurrency() ? FOREIGN_CURRENCY : 0)
                | (event.late() ? LATE : 0)
                | (counterparty == null ? 0 : COUNTERPARTY);
        out.writeByte(flags);
        out.writeByte(event.source().ordinal());
        write(event.subject(), out);
        if (counterparty != null) {
            write(counterparty.resolution(), out);
            out.writeByte(counterparty.kindSlot());
            out.writeByte(counterparty.ownCode());
        }
    }

    static RoutedEvent read(Event event, DataInput in) throws IOException {
        int flags = in.readByte();
        Topic source = TOPICS[in.readByte()];
        RoutedEvent.Builder builder = new RoutedEvent.Builder(event, source, readResolution(in))
                .primary((flags & PRIMARY) != 0)
                .foreignCurrency((flags & FOREIGN_CURRENCY) != 0)
                .late((flags & LATE) != 0);
        if ((flags & COUNTERPARTY) != 0) {
            builder.counterparty(new Counterparty(readResolution(in), in.readByte(), in.readByte()));
        }
        return builder.build();
    }

    private static void write(Resolution resolution, DataOutput out) throws IOException {
        Texts.write(resolution.party().personId(), out);
        Texts.write(resolution.party().accountId(), out);
        Texts.write(resolution.party().msisdn(), out);
        out.writeByte(resolution.pending().ordinal());
    }

    private static Resolution readResolution(DataInput in) throws IOException {
        Party party = new Party(Texts.read(in), Texts.read(in), Texts.read(in));
        return new Resolution(party, PENDING[in.readByte()]);
    }
}
