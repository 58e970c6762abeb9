package io.langyan.job.serial;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.MembershipCodec;
import io.langyan.engine.codec.Output;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Phase;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.flink.types.StringValue;

/** The form of an {@link Event} between operators: its type's code, then its values by slot. */
public final class EventFormat {
    private static final Phase[] PHASES = Phase.values();
    /** On the byte of the phase: what is known of lists follows. */
    private static final int MEMBERSHIPS = 1 << 6;

    private static final int[] NUMBERS = byCode(EventType::numericSlots);
    private static final int[] TEXTS = byCode(EventType::textSlots);

    private EventFormat() {}

    /** Writes an event. */
    public static void write(Event event, DataOutput out) throws IOException {
        EventType type = event.type();
        out.writeShort(type.code());
        out.writeLong(event.time());
        StringValue.writeString(event.recordId(), out);
        StringValue.writeString(event.evidenceId(), out);
        boolean hasMemberships = event.memberships().asked() != 0;
        int phase = event.phase() == null ? 0 : event.phase().ordinal() + 1;
        out.writeByte(phase | (hasMemberships ? MEMBERSHIPS : 0));
        if (event.phase() != null) {
            out.writeLong(event.answerTime());
            out.writeLong(event.partMillis());
        }
        StringValue.writeString(event.subjectNumber(), out);
        StringValue.writeString(event.subjectDivision(), out);
        int numbers = NUMBERS[type.code()];
        for (int slot = 0; slot < numbers; slot++) {
            out.writeLong(event.number(slot));
        }
        int texts = TEXTS[type.code()];
        for (int slot = 0; slot < texts; slot++) {
            StringValue.writeString(event.text(slot), out);
        }
        if (hasMemberships) {
            MembershipCodec.write(event.memberships(), new Output(out));
        }
    }

    /** Reads what {@link #write} of the same release wrote. */
    public static Event read(DataInput in) throws IOException {
        EventType type = Catalogues.shipped().event(in.readShort());
        Event.Builder builder =
                Event.of(type, in.readLong()).ids(StringValue.readString(in), StringValue.readString(in));
        int header = in.readByte();
        int phase = header & ~MEMBERSHIPS;
        if (phase > 0) {
            builder.call(PHASES[phase - 1], in.readLong(), in.readLong());
        }
        builder.subject(StringValue.readString(in), StringValue.readString(in));
        int numbers = NUMBERS[type.code()];
        for (int slot = 0; slot < numbers; slot++) {
            builder.number(slot, in.readLong());
        }
        int texts = TEXTS[type.code()];
        for (int slot = 0; slot < texts; slot++) {
            builder.text(slot, StringValue.readString(in));
        }
        Event event = builder.build();
        return header == phase ? event : event.with(MembershipCodec.read(new Input(in)));
    }

    /** Counts once what would else be counted for every event. */
    private static int[] byCode(ToIntFunction<EventType> count) {
        List<EventType> types = Catalogues.shipped().events();
        int[] counts = new int[types.stream().mapToInt(EventType::code).max().orElse(0) + 1];
        types.forEach(type -> counts[type.code()] = count.applyAsInt(type));
        return counts;
    }
}
